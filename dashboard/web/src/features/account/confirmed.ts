import { createContext, useCallback, useContext } from 'react'
import { needsConfirmation } from './api/confirmation.ts'

/** Asks the reader to say again who they are; false when they would not. */
export const AskWhoThisIs = createContext<() => Promise<boolean>>(async () => false)

/** Does something that the server may do only for somebody who has just said who they are: then they are asked, and it is done again. */
export function useConfirmed() {
  const ask = useContext(AskWhoThisIs)
  return useCallback(
    async <Answer>(run: () => Promise<Answer>): Promise<Answer> => {
      try {
        return await run()
      } catch (error) {
        if (!needsConfirmation(error) || !(await ask())) throw error
        return await run()
      }
    },
    [ask],
  )
}
