/** Short names for the messages (types/messages.d.ts, made from the server's records), and what happens on this side. */
import type * as wire from '../types/messages.js';

export type Kind = wire.ServerQuestion['kind'];
export type Choice = wire.QuestionViewOption;
export type Blanks = Record<string, wire.QuestionViewBlank>;
export type Person = wire.Person;
export type Source = wire.LessonSource;
export type Receipt = wire.Receipt;
export type Row = wire.Ranked;
export type TeamRow = wire.RankedTeam;
export type Pause = wire.RoomViewPause;
export type Report = wire.Report;

/** An answer of any kind: only the fields of its own are there. */
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

export type Lobby = wire.ServerLobby;
export type Question = wire.ServerQuestion;
export type Reveal = wire.ServerReveal;
export type Result = wire.ServerResult;
export type Standings = wire.ServerStandings;
export type Podium = wire.ServerPodium;
export type Final = wire.ServerFinal;
export type Reviewed = wire.Reviewed;
export type Moved = wire.ServerMoved;
export type Welcome = wire.ServerWelcome;
export type ServerMessage = wire.ServerMessage;

/** What every question shows, open or in the review. */
export type Asked = Pick<
    Question,
    'kind' | 'stem' | 'code' | 'options' | 'choose' | 'units' | 'left' | 'right' | 'blanks'
>;
/** What every closed question tells. */
export type Told = Pick<Reveal, 'correct' | 'explanation' | 'why' | 'correction' | 'source'>;
export type Screen = Lobby | wire.ServerCountdown | Question | Reveal | Standings | Podium;
export type Room = Omit<wire.RoomView, 'current' | 'mine' | 'given' | 'roster'>;

/** The link, a tap, a panel that opens. */
export type LocalMessage =
    | { type: 'link'; state: 'connecting' | 'open' | 'waiting' | 'stopped'; why: string | null }
    | { type: 'entering'; pin: string; role: 'player' | 'host' | 'watch'; joinUrl?: string }
    | { type: 'drafted'; question: number; answer: any }
    | { type: 'tapped'; question: number; answer: Answer; id: string }
    | { type: 'opened'; panel: string | null }
    | { type: 'noticed'; text: string | null }
    | { type: 'reported'; report: Report };
