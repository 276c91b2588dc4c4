package tw.portfolio.contact;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import tw.portfolio.access.Permits;
import tw.portfolio.access.Person;
import tw.portfolio.access.Roster;
import tw.portfolio.history.Author;
import tw.portfolio.history.Change;
import tw.portfolio.history.ChangeAction;
import tw.portfolio.history.Subject;
import tw.portfolio.history.SubjectKind;
import tw.portfolio.kernel.mail.Mail;
import tw.portfolio.kernel.mail.MailAddress;
import tw.portfolio.kernel.mail.Mailer;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.school.Actor;
import tw.portfolio.school.Answer;
import tw.portfolio.school.Problem;
import tw.portfolio.school.Refusals;

/**
 * People enter an address of their own and confirm it by a code that is sent there; from then on it
 * comes before the school's. Where mails went until then is told of the change.
 */
public final class KeepingAddress {
  private final Permits permits;
  private final ContactStore contacts;
  private final Mailer mailer;
  private final AddressMails mails;
  private final Supplier<String> secrets;

  /**
   * @param secrets gives a new id that nobody can guess each time
   */
  public KeepingAddress(
      Roster roster,
      ContactStore contacts,
      Mailer mailer,
      AddressMails mails,
      Supplier<String> secrets) {
    this.permits = new Permits(roster);
    this.contacts = contacts;
    this.mailer = mailer;
    this.mails = mails;
    this.secrets = secrets;
  }

  /**
   * Where somebody is reached.
   *
   * @param person who
   * @param contact what the person has said
   * @param pending the code that waits to be typed, if it is still good
   */
  public record Own(Person person, Contact contact, Optional<PendingCode> pending) {}

  /** The own addresses. */
  public Answer<Own> read(Actor actor, Instant now) {
    return person(actor).map(person -> own(person, contact(person), now));
  }

  private Own own(Person person, Contact contact, Instant now) {
    return new Own(
        person,
        contact,
        contacts.pending(person.school(), person.id()).filter(code -> code.isGoodAt(now)));
  }

  /** Sends a code to an address; it is not used before the code is typed. */
  public Answer<Own> ask(Actor actor, String typed, Instant now) {
    return person(actor)
        .then(
            person ->
                MailAddress.read(typed)
                    .map(address -> ask(person, address, now))
                    .orElseGet(() -> Answer.refused(ContactProblems.noAddress())));
  }

  private Answer<Own> ask(Person person, MailAddress address, Instant now) {
    Optional<PendingCode> before = contacts.pending(person.school(), person.id());
    if (before.filter(code -> now.isBefore(code.asked().plus(PendingCode.PAUSE))).isPresent()) {
      return Answer.refused(ContactProblems.tooSoon());
    }
    int mailsToday = PendingCode.mailsWithAnother(before, now);
    if (mailsToday > PendingCode.MOST_MAILS_A_DAY) {
      return Answer.refused(ContactProblems.tooManyMails());
    }
    ConfirmationCode code = ConfirmationCode.drawn(secrets.get());
    PendingCode pending =
        new PendingCode(address, code.mark(person.school(), person.id()), now, mailsToday);
    if (!contacts.keep(person.school(), person.id(), before, pending)) {
      return Answer.refused(ContactProblems.tooSoon());
    }
    return switch (mailer.send(mails.code(person, address, code, pending.until()))) {
      case Mailer.Outcome.Sent _, Mailer.Outcome.Unknown _ ->
          Answer.granted(new Own(person, contact(person), Optional.of(pending)));
      case Mailer.Outcome.Refused _ -> Answer.refused(ContactProblems.notSent());
    };
  }

  /** Confirms the address that the last code was sent to. */
  public Answer<Own> confirm(Actor actor, String typed, Instant now) {
    return person(actor)
        .then(
            person ->
                contacts
                    .pending(person.school(), person.id())
                    .filter(code -> code.isGoodAt(now))
                    .map(code -> confirm(actor, person, code, typed, now))
                    .orElseGet(() -> Answer.refused(ContactProblems.noCode())));
  }

  private Answer<Own> confirm(
      Actor actor, Person person, PendingCode sent, String typed, Instant now) {
    if (!contacts.attempt(person.school(), person.id(), sent)) {
      return Answer.refused(ContactProblems.tooManyTries());
    }
    if (ConfirmationCode.read(typed)
        .filter(code -> code.is(sent, person.school(), person.id()))
        .isEmpty()) {
      return Answer.refused(ContactProblems.wrongCode());
    }
    Contact before = contact(person);
    Contact after = before.confirming(new OwnAddress(sent.address(), now));
    return write(actor, person, before, after, Optional.of(sent), now);
  }

  /** Gives the own address up, so that the school's is used again. */
  public Answer<Own> remove(Actor actor, Instant now) {
    return person(actor)
        .then(
            person -> {
              Contact before = contact(person);
              return before.own().isEmpty()
                  ? Answer.granted(own(person, before, now))
                  : write(actor, person, before, before.withoutOwn(), Optional.empty(), now);
            });
  }

  private Answer<Own> write(
      Actor actor,
      Person person,
      Contact before,
      Contact after,
      Optional<PendingCode> used,
      Instant now) {
    ContactChange change =
        new ContactChange(
            person.school(),
            person.id(),
            after,
            now,
            Optional.of(line(actor, before, after, now)),
            used);
    return switch (contacts.write(change)) {
      case WriteResult.Written() -> {
        tell(person, before, after, now);
        yield Answer.granted(new Own(person, after, Optional.empty()));
      }
      case WriteResult.Rejected<ContactRefusal>(List<ContactRefusal> reasons) ->
          Answer.refused(problem(reasons.getFirst()));
    };
  }

  /** The mail is told of what was done; that it can't be sent undoes nothing. */
  private void tell(Person person, Contact before, Contact after, Instant now) {
    Optional<MailAddress> next = after.address(person);
    before
        .address(person)
        .filter(address -> !next.equals(Optional.of(address)))
        .map(
            address ->
                mails.changed(
                    person,
                    address,
                    next.map(MailAddress::masked).orElse("（沒有信箱）"),
                    next.map(MailAddress::masked).orElse("(none)"),
                    now))
        .ifPresent(this::send);
  }

  private void send(Mail mail) {
    Mailer.Outcome unused = mailer.send(mail);
  }

  private static Change line(Actor actor, Contact before, Contact after, Instant now) {
    return new Change(
        new Subject(SubjectKind.PERSON, actor.person().text()),
        now,
        Author.of(actor),
        ChangeAction.CHANGE,
        words(before),
        words(after),
        after.own().isPresent() ? "本人以驗證碼確認" : "本人移除",
        Optional.of(actor.person()));
  }

  private static Optional<String> words(Contact contact) {
    return contact.own().map(own -> "自己的通知信箱：" + own.address().masked());
  }

  private static Problem problem(ContactRefusal reason) {
    return switch (reason) {
      case ContactRefusal.NotInUse(boolean onRoster) -> Permits.notInUse(onRoster);
      case ContactRefusal.CodeUsed() -> ContactProblems.noCode();
      case ContactRefusal.Differs() -> Refusals.changedMeanwhile();
    };
  }

  private Contact contact(Person person) {
    return contacts.of(person.school(), person.id());
  }

  private Answer<Person> person(Actor actor) {
    return permits
        .inUse(actor)
        .then(
            person ->
                person.map(Answer::granted).orElseGet(() -> Answer.refused(Permits.notOnRoster())));
  }
}
