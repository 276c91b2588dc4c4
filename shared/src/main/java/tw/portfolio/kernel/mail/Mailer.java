package tw.portfolio.kernel.mail;

/** Hands mails to the mail service. */
public interface Mailer {
  /** Hands over a mail, once. */
  Outcome send(Mail mail);

  /** What became of it. */
  sealed interface Outcome {
    /**
     * The mail service has taken it.
     *
     * @param messageId the service's name for it
     */
    record Sent(String messageId) implements Outcome {}

    /**
     * It was surely not taken; it may be sent again.
     *
     * @param reason a code that names nobody
     */
    record Refused(String reason) implements Outcome {}

    /**
     * It may or may not have been taken: the answer was lost.
     *
     * @param reason a code that names nobody
     */
    record Unknown(String reason) implements Outcome {}
  }
}
