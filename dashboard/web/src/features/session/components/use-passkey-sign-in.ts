import type { AuthenticationResponseJSON } from '@simplewebauthn/browser'
import { useMutation } from '@tanstack/react-query'
import { useEffect } from 'react'
import { loadWebAuthn, passkeyProblem, provePasskey } from '../api/passkey.ts'
import { useStep } from '../api/sign-in.ts'

/** Signs in with a passkey: when asked to, and when the reader takes the one that the browser offers at the field for the address. */
export function usePasskeySignIn(offered: boolean) {
  const { mutateAsync: signIn, ...step } = useStep<{ readonly credential: AuthenticationResponseJSON }>(
    '/passkey',
  )
  const proof = useMutation({ mutationFn: async () => signIn({ credential: await provePasskey() }) })
  useEffect(() => {
    if (!offered) return
    let isGone = false
    const offer = async (): Promise<void> => {
      const { browserSupportsWebAuthnAutofill } = await loadWebAuthn()
      if (!(await browserSupportsWebAuthnAutofill()) || isGone) return
      await signIn({ credential: await provePasskey({ autofill: true }) })
    }
    // What the server says of it the mutation keeps; a browser that will not offer is none the worse.
    void offer().catch(() => undefined)
    return () => {
      isGone = true
      void loadWebAuthn().then(({ WebAuthnAbortService }) => WebAuthnAbortService.cancelCeremony())
    }
  }, [offered, signIn])
  return {
    ask: () => proof.mutate(),
    isPending: proof.isPending,
    error: passkeyProblem(proof.error ?? step.error),
  }
}
