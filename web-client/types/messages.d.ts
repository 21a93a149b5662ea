// Made from the records in quizbus.protocol. Do not edit.

export type Also = Forms | Gaps;

export type AnswerBody = AnswerBodyChoice | AnswerBodyChoices | AnswerBodyNumber | AnswerBodyText | AnswerBodyOrder | AnswerBodyPairs | AnswerBodyBlanks;

export type AnswerBodyBlanks = {
  blanks: Record<string, string>;
};

export type AnswerBodyChoice = {
  choice: string;
};

export type AnswerBodyChoices = {
  choices: (string)[];
};

export type AnswerBodyNumber = {
  number: number;
  unit?: string;
};

export type AnswerBodyOrder = {
  order: (string)[];
};

export type AnswerBodyPairs = {
  pairs: Record<string, string>;
};

export type AnswerBodyText = {
  text: string;
};

export type Behind = {
  name: string;
  points: number;
};

export type ClientAgain = {
  type: "again";
  count?: number;
  missed?: boolean;
  id?: string;
};

export type ClientAnswer = {
  type: "answer";
  question: number;
  answer: AnswerBody;
  id?: string;
};

export type ClientClose = {
  type: "close";
  question: number;
  id?: string;
};

export type ClientEcho = {
  type: "echo";
  n: number;
  id?: string;
};

export type ClientEnd = {
  type: "end";
  id?: string;
};

export type ClientExtend = {
  type: "extend";
  question: number;
  seconds: number;
  id?: string;
};

export type ClientHost = {
  type: "host";
  pin: string;
  token: string;
  protocol?: number;
  id?: string;
};

export type ClientJoin = {
  type: "join";
  pin: string;
  name: string;
  team?: string;
  device?: string;
  learner?: string;
  protocol?: number;
  id?: string;
};

export type ClientKick = {
  type: "kick";
  player: string;
  id?: string;
};

export type ClientLeave = {
  type: "leave";
  id?: string;
};

export type ClientLock = {
  type: "lock";
  locked: boolean;
  id?: string;
};

export type ClientNext = {
  type: "next";
  screen: number;
  id?: string;
};

export type ClientPause = {
  type: "pause";
  id?: string;
};

export type ClientPing = {
  type: "ping";
  t: number;
  id?: string;
};

export type ClientReady = {
  type: "ready";
  id?: string;
};

export type ClientResume = {
  type: "resume";
  pin: string;
  token: string;
  protocol?: number;
  id?: string;
};

export type ClientReview = {
  type: "review";
  id?: string;
};

export type ClientSkip = {
  type: "skip";
  question: number;
  id?: string;
};

export type ClientStart = {
  type: "start";
  id?: string;
};

export type ClientUnpause = {
  type: "unpause";
  id?: string;
};

export type ClientWatch = {
  type: "watch";
  pin: string;
  protocol?: number;
  id?: string;
};

export type Correct = AnswerBody & {
  also?: Also;
};

export type CreateRoom = {
  mode: "hosted" | "autopilot" | "solo";
  title?: string;
  round?: CreateRoomRound;
  settings?: CreateRoomSettings;
  board?: string;
};

export type CreateRoomRound = {
  topics?: (string)[];
  domains?: (string)[];
  kinds?: ("single" | "multiple" | "truefalse" | "numeric" | "order" | "match" | "text" | "cloze")[];
  items?: (string)[];
  count?: number;
  level?: "easy" | "mixed" | "hard";
  seed?: number;
};

export type CreateRoomSettings = {
  secondsPerQuestion?: number;
  readingSeconds?: number;
  revealSeconds?: number;
  startSeconds?: number;
  scoring?: "balanced" | "accuracy" | "classic" | "sprint";
  teams?: (string)[];
  maxPlayers?: number;
  changeableAnswers?: boolean;
  textOnPhones?: boolean;
  names?: "free" | "generated";
};

export type ErrorBody = {
  code: "malformed" | "unknown_type" | "unsupported_version" | "not_joined" | "already_joined" | "forbidden" | "bad_token" | "room_not_found" | "room_full" | "room_locked" | "room_ended" | "name_taken" | "name_rejected" | "wrong_phase" | "question_not_open" | "question_closed" | "already_answered" | "invalid_answer" | "rate_limited" | "too_many_connections" | "storage_unavailable" | "not_enough_items" | "internal";
  message: string;
};

export type Forms = (string)[];

export type Gaps = Record<string, (string)[]>;

export type Leaderboard = {
  players: number;
  entries: (LeaderboardEntry)[];
};

export type LeaderboardEntry = {
  rank: number;
  player: string;
  name: string;
  points: number;
  right: number;
};

export type LessonCorrection = {
  kind: string;
  noteSays: string;
  now: string;
};

export type LessonSource = {
  doc: string;
  lines: string;
};

export type Person = {
  player: string;
  name: string;
  team: string | null;
};

export type QuestionViewBlank = {
  options?: (string)[];
};

export type QuestionViewOption = {
  id: string;
  text: string;
};

export type Ranked = {
  rank: number;
  player: string;
  name: string;
  team: string | null;
  total: number;
  moved: number;
};

export type RankedTeam = {
  team: string;
  total: number;
  players: number;
};

export type Receipt = {
  base: number;
  elapsedMillis: number;
  networkMillis: number;
  speed: number;
  bonus: number;
};

export type Report = {
  pin: string;
  title: string;
  mode: "hosted" | "autopilot" | "solo";
  startedAt: number | null;
  endedAt: number | null;
  questions: (ReportAsked)[];
  players: (ReportPlayed)[];
};

export type ReportAsked = {
  question: number;
  item: string;
  rev: number;
  kind: "single" | "multiple" | "truefalse" | "numeric" | "order" | "match" | "text" | "cloze";
  stem: string;
  options: (QuestionViewOption)[];
  left?: (QuestionViewOption)[];
  right?: (QuestionViewOption)[];
  blanks?: Record<string, QuestionViewBlank>;
  correct: Correct;
  skipped: boolean;
};

export type ReportGiven = {
  question: number;
  answer: AnswerBody | null;
  right: boolean;
  credit: number;
  points: number;
  receipt: Receipt | null;
};

export type ReportPlayed = {
  player: string;
  name: string;
  team: string | null;
  total: number;
  rank: number | null;
  right: number;
  answers: (ReportGiven)[];
};

export type Reviewed = {
  question: number;
  item: string;
  topic: string;
  kind: "single" | "multiple" | "truefalse" | "numeric" | "order" | "match" | "text" | "cloze";
  stem: string;
  code?: string;
  options?: (QuestionViewOption)[];
  choose?: number;
  units?: (string)[];
  left?: (QuestionViewOption)[];
  right?: (QuestionViewOption)[];
  blanks?: Record<string, QuestionViewBlank>;
  correct: Correct;
  yours: AnswerBody | null;
  credit: number;
  points: number;
  explanation: string;
  why: Record<string, string>;
  correction?: LessonCorrection;
  source: (LessonSource)[];
};

export type RoomCreated = {
  pin: string;
  hostToken: string;
  joinUrl: string;
};

export type RoomSummary = {
  pin: string;
  title: string;
  mode: "hosted" | "autopilot" | "solo";
  phase: "lobby" | "countdown" | "question" | "reveal" | "standings" | "podium" | "ended";
  players: number;
  locked: boolean;
  teams: (string)[];
  names: "free" | "generated";
};

export type RoomView = {
  pin: string;
  title: string;
  mode: "hosted" | "autopilot" | "solo";
  phase: "lobby" | "countdown" | "question" | "reveal" | "standings" | "podium" | "ended";
  seq: number;
  screen: number;
  of: number;
  players: number;
  locked: boolean;
  paused: RoomViewPause | null;
  settings: RoomViewSettings;
  roster?: (Person)[];
  current: ServerMessage;
  asked?: RoomViewAsked;
  given?: AnswerBody | null;
  yours?: AnswerBody;
  mine?: ServerMessage | null;
};

export type RoomViewAsked = {
  question: number;
  kind: "single" | "multiple" | "truefalse" | "numeric" | "order" | "match" | "text" | "cloze";
  stem: string;
  code?: string;
  options?: (QuestionViewOption)[];
  choose?: number;
  units?: (string)[];
  left?: (QuestionViewOption)[];
  right?: (QuestionViewOption)[];
  blanks?: Record<string, QuestionViewBlank>;
};

export type RoomViewPause = {
  reason: "host" | "storage";
  remainingMillis: number | null;
};

export type RoomViewSettings = {
  scoring: "balanced" | "accuracy" | "classic" | "sprint";
  teams: (string)[];
  textOnPhones: boolean;
  changeableAnswers: boolean;
};

export type ServerAccepted = {
  type: "accepted";
  seq: number;
  question: number;
  id: string | null;
};

export type ServerCountdown = {
  type: "countdown";
  seq: number;
  screen: number;
  opensAt: number;
  of: number;
};

export type ServerEnded = {
  type: "ended";
  seq: number;
  screen: number;
};

export type ServerError = {
  type: "error";
  code: "malformed" | "unknown_type" | "unsupported_version" | "not_joined" | "already_joined" | "forbidden" | "bad_token" | "room_not_found" | "room_full" | "room_locked" | "room_ended" | "name_taken" | "name_rejected" | "wrong_phase" | "question_not_open" | "question_closed" | "already_answered" | "invalid_answer" | "rate_limited" | "too_many_connections" | "storage_unavailable" | "not_enough_items" | "internal";
  message: string;
  id: string | null;
};

export type ServerFinal = {
  type: "final";
  seq: number;
  total: number;
  rank: number;
  players: number;
  right: number;
  of: number;
  bestStreak: number;
};

export type ServerKicked = {
  type: "kicked";
  seq: number;
};

export type ServerLobby = {
  type: "lobby";
  seq: number;
  players: number;
  locked: boolean;
  ready?: number;
  startsAt?: number | null;
  joined?: (Person)[];
  left?: (string)[];
};

export type ServerMoved = {
  type: "moved";
  seq: number;
  pin: string;
  joinUrl: string;
  token?: string;
};

export type ServerOk = {
  type: "ok";
  id: string;
};

export type ServerPaused = {
  type: "paused";
  seq: number;
  reason: "host" | "storage";
  remainingMillis: number | null;
};

export type ServerPodium = {
  type: "podium";
  seq: number;
  screen: number;
  top: (Ranked)[];
  players: number;
  teams?: (RankedTeam)[];
};

export type ServerPong = {
  type: "pong";
  t: number;
  at: number;
};

export type ServerProbe = {
  type: "probe";
  n: number;
};

export type ServerProgress = {
  type: "progress";
  seq: number;
  question: number;
  answered: number;
  present: number;
};

export type ServerQuestion = {
  type: "question";
  seq: number;
  screen: number;
  question: number;
  of: number;
  kind: "single" | "multiple" | "truefalse" | "numeric" | "order" | "match" | "text" | "cloze";
  stem: string;
  code?: string;
  options?: (QuestionViewOption)[];
  choose?: number;
  units?: (string)[];
  left?: (QuestionViewOption)[];
  right?: (QuestionViewOption)[];
  blanks?: Record<string, QuestionViewBlank>;
  points: number;
  opensAt: number;
  closesAt: number | null;
};

export type ServerResult = {
  type: "result";
  seq: number;
  question: number;
  right: boolean;
  credit: number;
  points: number;
  total: number;
  rank: number;
  players: number;
  streak: number;
  behind?: Behind;
  receipt: Receipt | null;
};

export type ServerReveal = {
  type: "reveal";
  seq: number;
  screen: number;
  question: number;
  correct: Correct;
  counts: Record<string, number>;
  skipped?: boolean;
  explanation: string;
  why: Record<string, string>;
  correction?: LessonCorrection;
  source: (LessonSource)[];
};

export type ServerReview = {
  type: "review";
  seq: number;
  questions: (Reviewed)[];
};

export type ServerStandings = {
  type: "standings";
  seq: number;
  screen: number;
  top: (Ranked)[];
  teams?: (RankedTeam)[];
};

export type ServerUnpaused = {
  type: "unpaused";
  seq: number;
  reason: "host" | "storage";
  remainingMillis: number | null;
};

export type ServerWelcome = {
  type: "welcome";
  seq: number;
  role: "player" | "host" | "watch";
  you: Person | null;
  token?: string;
  at: number;
  protocol: number;
  room: RoomView;
};

export type Topics = {
  domains: (TopicsDomain)[];
  items: number;
};

export type TopicsDomain = {
  id: string;
  name: string;
  topics: (TopicsTopic)[];
};

export type TopicsTopic = {
  id: string;
  name: string;
  items: number;
};

export type ClientMessage = ClientJoin | ClientResume | ClientHost | ClientWatch | ClientReady | ClientStart | ClientNext | ClientClose | ClientSkip | ClientExtend | ClientPause | ClientUnpause | ClientLock | ClientKick | ClientEnd | ClientAgain | ClientAnswer | ClientReview | ClientLeave | ClientPing | ClientEcho;

export type ServerMessage = ServerWelcome | ServerLobby | ServerCountdown | ServerQuestion | ServerAccepted | ServerProgress | ServerReveal | ServerResult | ServerStandings | ServerPodium | ServerEnded | ServerFinal | ServerReview | ServerMoved | ServerPaused | ServerUnpaused | ServerKicked | ServerOk | ServerError | ServerProbe | ServerPong;
