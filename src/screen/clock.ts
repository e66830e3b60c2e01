const inChina = { timeZone: 'Asia/Shanghai' } as const;
const day = new Intl.DateTimeFormat('sv-SE', inChina);
const date = new Intl.DateTimeFormat('zh-CN', { ...inChina, dateStyle: 'long' });
const weekday = new Intl.DateTimeFormat('zh-CN', { ...inChina, weekday: 'long' });
const time = new Intl.DateTimeFormat('zh-CN', {
  ...inChina,
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** The calendar day in China, whatever zone the player was set to: ISO, in words, and the time of day. */
export const clockAt = (instant: Date) => ({
  day: day.format(instant),
  words: `${date.format(instant)} ${weekday.format(instant)}`,
  time: time.format(instant),
});
