/** The messages of protocol version 1, as the client hears them. The contract itself is the AsyncAPI page of the server. */
export type Kind = 'single' | 'multiple' | 'truefalse' | 'numeric' | 'order' | 'match' | 'text' | 'cloze';
export type Mode = 'hosted' | 'autopilot' | 'solo';
export type Choice = { id: string; text: string };
export type Person = { player: string; name: string; team?: string | null };
export type Source = { doc: string; lines: string };
export type Correction = { kind: string; noteSays: string; now: string };
export type Blanks = Record<string, { options?: string[] }>;
export type Answer = {
    choice?: string;
    choices?: string[];
    number?: number;
    unit?: string;
    text?: string;
    order?: string[];
    pairs?: Record<string, string>;
    blanks?: Record<string, string>;
};
export type Receipt = { base: number; elapsedMillis: number; networkMillis: number; speed: number; bonus: number };
export type Row = { rank: number; player: string; name: string; team?: string | null; total: number; moved: number };
export type TeamRow = { team: string; total: number; players: number };

export type Lobby = {
    type: 'lobby';
    players: number;
    locked: boolean;
    ready?: number;
    startsAt?: number | null;
    joined?: Person[];
    left?: string[];
};
export type Countdown = { type: 'countdown'; screen: number; opensAt: number; of: number };
export type Asked = {
    kind: Kind;
    stem: string;
    code?: string;
    options?: Choice[];
    choose?: number;
    units?: string[];
    left?: Choice[];
    right?: Choice[];
    blanks?: Blanks;
};
export type Question = Asked & {
    type: 'question';
    screen: number;
    question: number;
    of: number;
    points: number;
    opensAt: number;
    closesAt: number | null;
};
export type Told = {
    correct: Answer & { also?: any };
    explanation: string;
    why: Record<string, string>;
    correction?: Correction | null;
    source: Source[];
};
export type Reveal = Told & {
    type: 'reveal';
    screen: number;
    question: number;
    counts: Record<string, number>;
    skipped?: boolean;
};
export type Result = {
    type: 'result';
    question: number;
    right: boolean;
    credit: number;
    points: number;
    total: number;
    rank: number;
    players: number;
    streak: number;
    behind?: { name: string; points: number } | null;
    receipt: Receipt | null;
};
export type Standings = { type: 'standings'; screen: number; top: Row[]; teams?: TeamRow[] };
export type Podium = { type: 'podium'; screen: number; top: Row[]; players: number; teams?: TeamRow[] };
export type Final = {
    type: 'final';
    total: number;
    rank: number;
    players: number;
    right: number;
    of: number;
    bestStreak: number;
};
export type Reviewed = Asked &
    Told & { question: number; item: string; yours: Answer | null; credit: number; points: number };
export type Screen = Lobby | Countdown | Question | Reveal | Standings | Podium;
export type Pause = { reason: 'host' | 'storage'; remainingMillis: number | null };
export type Room = {
    pin: string;
    title: string;
    mode: Mode;
    phase: string;
    seq: number;
    screen: number;
    of: number;
    players: number;
    locked: boolean;
    paused: Pause | null;
    settings: { scoring: string; teams?: string[]; textOnPhones: boolean; changeableAnswers: boolean };
    roster?: Person[];
    current?: Screen;
    given?: Answer | null;
    mine?: Result | Final | null;
};
export type Welcome = {
    type: 'welcome';
    role: 'player' | 'host' | 'watch';
    you: Person | null;
    token?: string;
    at: number;
    protocol: number;
    room: Room;
};
export type Moved = { type: 'moved'; pin: string; joinUrl: string; token?: string };
export type ServerMessage =
    | Screen
    | Welcome
    | Result
    | Final
    | Moved
    | { type: 'ended'; screen: number }
    | { type: 'accepted'; question: number; id: string }
    | { type: 'progress'; question: number; answered: number; present: number }
    | { type: 'review'; questions: Reviewed[] }
    | ({ type: 'paused' | 'unpaused' } & Pause)
    | { type: 'kicked' }
    | { type: 'ok'; id: string }
    | { type: 'error'; code: string; message: string; id: string | null };

/** What happens on this side: the link, a tap, a panel that opens. */
export type LocalMessage =
    | { type: 'link'; state: 'connecting' | 'open' | 'waiting' | 'stopped'; why: string | null }
    | { type: 'entering'; pin: string; role: 'player' | 'host' | 'watch'; joinUrl?: string }
    | { type: 'drafted'; question: number; answer: Answer }
    | { type: 'tapped'; question: number; answer: Answer; id: string }
    | { type: 'opened'; panel: string | null }
    | { type: 'noticed'; text: string | null }
    | { type: 'reported'; report: any };
