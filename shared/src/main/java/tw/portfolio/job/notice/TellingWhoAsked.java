package tw.portfolio.job.notice;

import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import tw.portfolio.access.Person;
import tw.portfolio.access.Roster;
import tw.portfolio.contact.Addresses;
import tw.portfolio.contact.notice.NoticeWriter;
import tw.portfolio.job.Job;
import tw.portfolio.job.JobEnd;
import tw.portfolio.kernel.mail.Mail;
import tw.portfolio.kernel.mail.Mailer;
import tw.portfolio.settings.SchoolNames;

/**
 * Tells whoever asked for a job once a step of it has ended: without mail, and by mail where one
 * gets through.
 */
public final class TellingWhoAsked implements JobEnd {
  private final Roster roster;
  private final Addresses addresses;
  private final NoticeWriter notices;
  private final SchoolNames names;
  private final NoticeLedger ledger;
  private final Mailer mailer;
  private final NoticeMail mails;
  private final Supplier<String> runs;
  private final InstantSource clock;

  /**
   * Writes through these.
   *
   * @param runs names whoever sends as no other is named
   */
  public TellingWhoAsked(
      Roster roster,
      Addresses addresses,
      NoticeWriter notices,
      SchoolNames names,
      NoticeLedger ledger,
      Mailer mailer,
      NoticeMail mails,
      Supplier<String> runs,
      InstantSource clock) {
    this.roster = roster;
    this.addresses = addresses;
    this.notices = notices;
    this.names = names;
    this.ledger = ledger;
    this.mailer = mailer;
    this.mails = mails;
    this.runs = runs;
    this.clock = clock;
  }

  @Override
  public void ended(Job job) {
    roster
        .person(job.school(), job.by().person())
        .filter(Person::active)
        .ifPresent(person -> tell(job, person));
  }

  private void tell(Job job, Person person) {
    notices.write(job.school(), List.of(NoticeMail.notice(person, job)));
    addresses
        .of(person)
        .address()
        .map(address -> mails.of(names.named(job.school()), person, address.text(), job))
        .ifPresent(mail -> tell(job, mail));
  }

  private void tell(Job job, Mail mail) {
    String run = runs.get();
    if (ledger.claim(job, run, clock.instant())) {
      switch (mailer.send(mail)) {
        case Mailer.Outcome.Sent _, Mailer.Outcome.Unknown _ -> {
          // It stays claimed: what may have arrived is not sent again.
        }
        case Mailer.Outcome.Refused _ -> ledger.giveBack(job, run);
      }
    }
  }
}
