package tw.portfolio.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tw.portfolio.access.Permits;
import tw.portfolio.access.Person;
import tw.portfolio.access.Roster;
import tw.portfolio.contact.Reach;
import tw.portfolio.history.Author;
import tw.portfolio.history.Change;
import tw.portfolio.history.ChangeAction;
import tw.portfolio.history.Subject;
import tw.portfolio.history.SubjectKind;
import tw.portfolio.reminder.AskingAccess.Scope;
import tw.portfolio.reminder.delivery.MailLedger;
import tw.portfolio.reminder.digest.Occasion;
import tw.portfolio.reminder.digest.ReadingSchoolDays;
import tw.portfolio.reminder.rule.ReminderKind;
import tw.portfolio.school.Actor;
import tw.portfolio.school.Answer;
import tw.portfolio.school.ClassPlace;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.Problem;
import tw.portfolio.school.ProblemKind;
import tw.portfolio.school.Window;

/**
 * An office or a homeroom teacher reminds whoever is missing something, now (現在提醒): looks at whom
 * that would be, and then has it sent, under the very figures that were looked at. Nobody gets more
 * than one such mail a day, whoever asks.
 */
public final class AskingReminders {
  /** What the lines about it are about. */
  public static final Subject SUBJECT = new Subject(SubjectKind.SETTINGS, "asked-reminders");

  private final ReminderPorts ports;
  private final ReadingSchoolDays days;
  private final MailLedger ledger;
  private final AskedStore store;
  private final ReminderQueue queue;
  private final Permits permits;

  /**
   * Asks through these.
   *
   * @param ledger which mails have gone to whom today
   * @param queue where the worker finds what was asked for
   */
  public AskingReminders(
      ReminderPorts ports,
      ReadingSchoolDays days,
      MailLedger ledger,
      AskedStore store,
      ReminderQueue queue,
      Roster roster) {
    this.ports = ports;
    this.days = days;
    this.ledger = ledger;
    this.store = store;
    this.queue = queue;
    this.permits = new Permits(roster);
  }

  /**
   * What to remind of.
   *
   * @param kind what of: one of those that {@link #kinds} names
   * @param className students of that class only
   */
  public record Wanted(ReminderKind kind, Optional<String> className) {}

  /** How somebody hears of it. */
  public enum How {
    /** By a mail, and a notice. */
    MAIL("mail"),
    /** By a notice: no mail gets there. */
    NOTICE("notice"),
    /** Not again: there was such a mail today. */
    BEFORE("before");

    private final String code;

    How(String code) {
      this.code = code;
    }

    /** Its name in answers. */
    public String code() {
      return code;
    }
  }

  /**
   * Somebody who is missing it.
   *
   * @param person who
   * @param place where a student sits
   * @param how how that person hears of it
   */
  public record Recipient(Person person, Optional<ClassPlace> place, How how) {}

  /**
   * Whom it would reach.
   *
   * @param className the class, if it is one class's
   * @param figures how many
   * @param people who: students by class and seat, staff by name
   */
  public record Preview(Optional<String> className, Asked.Figures figures, List<Recipient> people) {
    /** Copies the list. */
    public Preview {
      people = List.copyOf(people);
    }
  }

  /** What can be reminded of so. */
  public static Set<ReminderKind> kinds() {
    return Set.copyOf(AskingAccess.KINDS);
  }

  /** Whom it would reach now. It sends nothing. */
  public Answer<Preview> preview(Actor actor, Wanted wanted, Instant now) {
    return scope(actor, wanted, now).map(scope -> preview(actor, wanted, scope, now));
  }

  /** Has it sent, if it reaches as many as were seen. The same again is sent once. */
  public Answer<Preview> ask(Actor actor, Wanted wanted, Asked.Figures seen, Instant now) {
    return scope(actor, wanted, now)
        .then(
            scope -> {
              Preview preview = preview(actor, wanted, scope, now);
              if (!preview.figures().equals(seen)) {
                return Answer.refused(differs(preview.className(), preview.figures()));
              }
              if (seen.told() > 0) {
                send(actor, wanted, scope, seen, now);
              }
              return Answer.granted(preview);
            });
  }

  private Answer<Scope> scope(Actor actor, Wanted wanted, Instant now) {
    return permits
        .permitted(actor, AskingAccess.ASKERS, "提醒尚未完成的人")
        .then(asker -> AskingAccess.scope(asker, wanted.kind(), wanted.className(), now));
  }

  private Preview preview(Actor actor, Wanted wanted, Scope scope, Instant now) {
    LocalDate today = LocalDate.ofInstant(now, Window.TAIPEI);
    Laggards.Found found =
        new Laggards(
                ports,
                days.of(actor.school(), today, now),
                wanted.kind(),
                scope.works(),
                scope.className())
            .found();
    List<PersonId> ids = found.people().stream().map(Person::id).toList();
    Map<PersonId, Reach> reaches = ports.addresses().of(actor.school(), found.people());
    Set<PersonId> before = ledger.had(actor.school(), today, Occasion.Asked.CODE, ids);
    List<Recipient> people =
        found.people().stream()
            .map(
                person ->
                    new Recipient(
                        person,
                        Optional.ofNullable(found.places().get(person.id())),
                        how(person, before, reaches)))
            .sorted(
                Comparator.comparing(
                        (Recipient one) -> one.place().map(ClassPlace::className).orElse(""))
                    .thenComparing(one -> one.place().map(ClassPlace::seat).orElse(0))
                    .thenComparing(one -> one.person().name())
                    .thenComparing(one -> one.person().id().text()))
            .toList();
    return new Preview(
        scope.className(),
        new Asked.Figures(
            count(people, How.MAIL), count(people, How.NOTICE), count(people, How.BEFORE)),
        people);
  }

  private static How how(Person person, Set<PersonId> before, Map<PersonId, Reach> reaches) {
    if (before.contains(person.id())) {
      return How.BEFORE;
    }
    return reaches.get(person.id()).address().isPresent() ? How.MAIL : How.NOTICE;
  }

  private static int count(List<Recipient> people, How how) {
    return Math.toIntExact(people.stream().filter(one -> one.how() == how).count());
  }

  private void send(Actor actor, Wanted wanted, Scope scope, Asked.Figures seen, Instant now) {
    Asked asked =
        new Asked(
            actor.school(),
            LocalDate.ofInstant(now, Window.TAIPEI),
            wanted.kind(),
            scope.works(),
            scope.className(),
            actor.person(),
            scope.words(),
            seen);
    Change line =
        new Change(
            SUBJECT,
            now,
            Author.of(actor),
            ChangeAction.ADD,
            Optional.empty(),
            Optional.of(
                "提醒%s：%s，寄信 %d 人、僅通知 %d 人"
                    .formatted(
                        scope.className().orElse("全校"),
                        wanted.kind().chinese(),
                        seen.mail(),
                        seen.notice())),
            "",
            Optional.empty());
    // Who asks again has it sent all the same: the message may be what was lost.
    boolean unused = store.keep(asked, line);
    queue.send(List.of(new ReminderTask.OfAsked(asked.school(), asked.id())));
  }

  private static Problem differs(Optional<String> className, Asked.Figures now) {
    return new Problem(
        ProblemKind.FIGURES_DIFFER,
        "您確認的人數與現在不同，沒有寄出任何提醒。%s現在：寄信 %d 人、僅通知 %d 人、今天已提醒過 %d 人。請看過後再確認。"
            .formatted(className.orElse("全校"), now.mail(), now.notice(), now.before()),
        "There are others in %s now than you confirm, so nothing was sent: %d by mail, %d by notice alone, %d reminded today. Look and confirm again."
            .formatted(className.orElse("the school"), now.mail(), now.notice(), now.before()),
        List.of(
            figure("mail", now.mail()),
            figure("notice", now.notice()),
            figure("before", now.before())));
  }

  private static Problem.Field figure(String name, int number) {
    return new Problem.Field(name, "現在是 " + number + " 人", "It is " + number + " now");
  }
}
