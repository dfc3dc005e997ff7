/** What a command leaves to the shell: all went well, an author has something to mend, or it was called wrongly. */
export const exitCodes = { fine: 0, contentProblems: 1, wrongUse: 2 } as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];
