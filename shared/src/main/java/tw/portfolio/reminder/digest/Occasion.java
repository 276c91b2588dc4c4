package tw.portfolio.reminder.digest;

/** Why a mail of reminders comes now. Each has a line of its own in the ledger of a day. */
public sealed interface Occasion {
  /** Which mail of that person and day it is, in the ledger and among notices. */
  String code();

  /** The day's one digest. */
  record Daily() implements Occasion {
    @Override
    public String code() {
      return "digest";
    }
  }

  /**
   * What teachers have returned to a student (退回), gathered.
   *
   * @param hour in which hour of the day, in Taipei: there is one such mail in each at most
   */
  record Returns(int hour) implements Occasion {
    @Override
    public String code() {
      return "returns %02d".formatted(hour);
    }
  }

  /**
   * Somebody asks (現在提醒), once a day at most, whoever it is.
   *
   * @param by who, as the mail says it
   */
  record Asked(String by) implements Occasion {
    /** The same of whoever asks. */
    public static final String CODE = "asked";

    @Override
    public String code() {
      return CODE;
    }
  }
}
