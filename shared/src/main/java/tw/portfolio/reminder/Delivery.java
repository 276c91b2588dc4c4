package tw.portfolio.reminder;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import tw.portfolio.kernel.mail.Mail;
import tw.portfolio.kernel.mail.Mailer;
import tw.portfolio.kernel.store.StoreUnavailableException;

/** Sends one mail at most once, by the ledger. */
final class Delivery {
  /** Longer than any mail takes to be handed over. */
  private static final Duration LEASE = Duration.ofMinutes(2);

  private final MailLedger ledger;
  private final Mailer mailer;
  private final InstantSource clock;
  private final String run;

  Delivery(MailLedger ledger, Mailer mailer, InstantSource clock, String run) {
    this.ledger = ledger;
    this.mailer = mailer;
    this.clock = clock;
    this.run = run;
  }

  void deliver(MailLedger.Line line, Mail mail, Tally tally) {
    Instant now = clock.instant();
    MailLedger.Claim claim;
    try {
      claim = ledger.claim(line, run, now, now.plus(LEASE));
    } catch (StoreUnavailableException e) {
      tally.failed(line.school());
      return;
    }
    switch (claim) {
      case MailLedger.Claim.Claimed() -> send(line, mail, tally);
      case MailLedger.Claim.AlreadySent _ -> tally.count(Tally.Fate.ALREADY_SENT);
      case MailLedger.Claim.InFlight _ -> tally.count(Tally.Fate.IN_FLIGHT);
      case MailLedger.Claim.Uncertain() -> tally.count(Tally.Fate.UNCERTAIN);
    }
  }

  private void send(MailLedger.Line line, Mail mail, Tally tally) {
    Mailer.Outcome outcome = mailer.send(mail);
    try {
      switch (outcome) {
        case Mailer.Outcome.Sent(String messageId) -> {
          ledger.sent(line, run, messageId);
          tally.count(Tally.Fate.SENT);
        }
        case Mailer.Outcome.Refused(String reason) -> {
          ledger.refused(line, run, reason);
          tally.refused(reason);
        }
        case Mailer.Outcome.Unknown _ -> {
          ledger.uncertain(line, run);
          tally.count(Tally.Fate.UNCERTAIN);
        }
      }
    } catch (StoreUnavailableException e) {
      // The line stays as it is being sent, so once the lease is over every run will say the same.
      tally.count(Tally.Fate.UNCERTAIN);
    }
  }
}
