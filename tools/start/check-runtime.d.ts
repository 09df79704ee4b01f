export declare function nodeProblem(version: string): string | null;
export declare function platformProblem(platform: string, arch: string): string | null;
