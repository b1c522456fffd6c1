/**
 * Assistants that answer with links, by host, one a line; how a line is read stands in `../source-table.ts`.
 * Origin and licence: README.md in this folder.
 */
export const ASSISTANTS = `
Baidu AI: yiyan.baidu.com ai.baidu.com ernie.baidu.com
Character.AI: character.ai beta.character.ai
Chat+: chatplus.com chat-gpt.org
ChatGLM: chatglm.cn
ChatGPT: chatgpt.com chat.openai.com labs.openai.com com.openai.chatgpt
Claude.ai: claude.ai com.anthropic.claude
DeepSeek: chat.deepseek.com deepseek.com
Doubao: doubao.com
Duck.ai: duck.ai
Genspark: genspark.ai
Google Gemini: gemini.google.com bard.google.com com.google.android.apps.bard
Grok: grok.com x.com/i/grok
iAsk: iask.ai
Jasper: app.jasper.ai
Kimi: kimi.com kimi.moonshot.cn
META.ai: meta.ai
Microsoft Copilot: copilot.microsoft.com copilot.com copilot.cloud.microsoft m365.cloud.microsoft bing.com/chat
Mistral.ai: chat.mistral.ai
NotebookLM: notebooklm.google.com
Perplexity.ai: perplexity.ai ai.perplexity.app.android
Phind: phind.com
Poe: poe.com
Qwen: chat.qwen.ai
Writesonic: app.writesonic.com
You.com: you.com
`
