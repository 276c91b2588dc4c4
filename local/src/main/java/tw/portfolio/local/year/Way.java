package tw.portfolio.local.year;

/** What befalls a morning's run. */
enum Way {
  /** Nothing. */
  PLAIN("照常"),
  /** The schedule fires twice and every message comes twice, one after the other. */
  TWICE("重複觸發"),
  /** The schedule fires twice, and two runs work off each message at once. */
  AT_ONCE("兩個執行同時"),
  /** Runs are killed at some call, and what they worked on comes again. */
  KILLED("執行中斷"),
  /** A mail is refused, and taken when it is tried again. */
  MAIL_REFUSED("郵件暫時被拒"),
  /** Nobody knows of a mail whether it was taken. */
  MAIL_UNKNOWN("郵件結果不明"),
  /** The hour is missed, and made up for in the afternoon. */
  LATE("當天補寄"),
  /** The messages lie in the queue until the next day. */
  WORKER_OUT("工作者停擺一天"),
  /** Nothing runs at all that day. */
  MISSED("整天停擺");

  private final String chinese;

  Way(String chinese) {
    this.chinese = chinese;
  }

  String chinese() {
    return chinese;
  }
}
