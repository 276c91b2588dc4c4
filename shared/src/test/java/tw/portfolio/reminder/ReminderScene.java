package tw.portfolio.reminder;

import static tw.portfolio.samples.SchoolBuilder.SCHOOL;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import tw.portfolio.access.Person;
import tw.portfolio.account.memory.MemoryAccounts;
import tw.portfolio.account.memory.MemoryDeputies;
import tw.portfolio.campus.MemorySchool;
import tw.portfolio.contact.Addresses;
import tw.portfolio.contact.memory.MemoryContacts;
import tw.portfolio.course.Enrolment;
import tw.portfolio.history.Author;
import tw.portfolio.history.Change;
import tw.portfolio.history.ChangeAction;
import tw.portfolio.kernel.mail.Mail;
import tw.portfolio.kernel.mail.Pages;
import tw.portfolio.kernel.mail.memory.MemoryMailer;
import tw.portfolio.receipt.memory.MemoryReceipts;
import tw.portfolio.reminder.delivery.MailLedger;
import tw.portfolio.reminder.delivery.MailPace;
import tw.portfolio.reminder.delivery.RunResult;
import tw.portfolio.reminder.delivery.RunResult.Fate;
import tw.portfolio.reminder.delivery.SendingLetters;
import tw.portfolio.reminder.delivery.memory.MemoryMailLedger;
import tw.portfolio.reminder.digest.DigestMail;
import tw.portfolio.reminder.digest.OfficeTasks;
import tw.portfolio.reminder.digest.ReadingSchoolDays;
import tw.portfolio.reminder.memory.MemoryAskedStore;
import tw.portfolio.reminder.memory.MemoryReminderQueue;
import tw.portfolio.reminder.memory.MemoryStudentPages;
import tw.portfolio.reminder.rule.KeepingReminderSettings;
import tw.portfolio.reminder.rule.ReminderKind;
import tw.portfolio.reminder.rule.ReminderRule;
import tw.portfolio.reminder.rule.ReminderSettings;
import tw.portfolio.reminder.rule.ReturnRule;
import tw.portfolio.reminder.rule.memory.MemoryReminderSettings;
import tw.portfolio.samples.Ids;
import tw.portfolio.samples.Journey;
import tw.portfolio.samples.SchoolBuilder;
import tw.portfolio.samples.Seniors;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.Window;
import tw.portfolio.settings.memory.MemoryExtensions;
import tw.portfolio.settings.memory.MemorySchoolNames;
import tw.portfolio.statement.memory.MemoryStatements;
import tw.portfolio.work.outcome.memory.MemoryReturnsToTell;

/** A school that reminds, and a clock that tests move. */
public final class ReminderScene {
  /** The pages that mails lead to. */
  public static final Pages PAGES = new Pages(URI.create("https://portfolio.example"));

  private static final Duration PLENTY = Duration.ofMinutes(4);

  public final MemorySchool school;
  public final MemoryMailer mailer = new MemoryMailer();
  public final MemoryMailLedger ledger = new MemoryMailLedger();
  public final MemoryReminderQueue queue = new MemoryReminderQueue();
  final MemoryReminderSettings rules;
  final MemoryContacts contacts;
  final MemoryReceipts receipts;
  final MemoryExtensions extensions;
  private final Ids secrets = new Ids(1000);
  private final Ids runs = new Ids(5000);
  private final MemoryAskedStore asked;
  private OfficeTasks tasks = OfficeTasks.NONE;
  private ReturnRule returns = ReturnRule.USUAL;
  private Instant now = SchoolBuilder.NOW;

  /** That school; no rule is on. */
  public ReminderScene(SchoolBuilder builder) {
    this(builder.in(new MemorySchool()));
  }

  /** A school that is there; no rule is on. */
  public ReminderScene(MemorySchool school) {
    this.school = school;
    this.rules = new MemoryReminderSettings(school);
    this.contacts = new MemoryContacts(school);
    this.receipts = new MemoryReceipts(school);
    this.extensions = new MemoryExtensions(school);
    this.asked = new MemoryAskedStore(school);
    rules(_ -> new ReminderRule(false, false, 0, 0, false));
  }

  /** Sets every rule. */
  ReminderScene rules(UnaryOperator<ReminderRule> rule) {
    Map<ReminderKind, ReminderRule> all = new HashMap<>();
    for (ReminderKind kind : ReminderKind.values()) {
      all.put(kind, rule.apply(kind.usual()));
    }
    return set(all);
  }

  /** Sets one rule, every day. */
  public ReminderScene daily(ReminderKind kind, boolean demanded) {
    return with(kind, new ReminderRule(true, true, 1, 0, demanded));
  }

  /** Sets one rule. */
  ReminderScene with(ReminderKind kind, ReminderRule rule) {
    Map<ReminderKind, ReminderRule> all = new HashMap<>(rules.of(SCHOOL).rules());
    all.put(kind, rule);
    return set(all);
  }

  /** Sets whether returns are mailed. */
  ReminderScene returns(boolean on, boolean demanded) {
    returns = new ReturnRule(on, demanded);
    return set(rules.of(SCHOOL).rules());
  }

  private ReminderScene set(Map<ReminderKind, ReminderRule> all) {
    int version = rules.of(SCHOOL).version();
    if (!rules.keep(new ReminderSettings(SCHOOL, 7, all, returns, version + 1), now, line())) {
      throw new AssertionError("The rules were not set");
    }
    return this;
  }

  private Change line() {
    return new Change(
        KeepingReminderSettings.SUBJECT,
        now,
        new Author.Platform(),
        ChangeAction.CHANGE,
        Optional.empty(),
        Optional.empty(),
        "",
        Optional.empty());
  }

  /** What offices have to do. */
  ReminderScene tasks(OfficeTasks planned) {
    tasks = planned;
    return this;
  }

  /** A piece, not yet announced. */
  Journey piece(Person student, Enrolment enrolment) {
    return Journey.of(school, student, enrolment, secrets.get(), now.minus(Duration.ofHours(1)));
  }

  /** A piece sent to its teacher an hour ago. */
  public Journey waiting(Person student, Enrolment enrolment) {
    return piece(student, enrolment).sent();
  }

  /** Time passes. */
  ReminderScene after(Duration time) {
    now = now.plus(time);
    return this;
  }

  /** The moment. */
  public Instant now() {
    return now;
  }

  /** The day, in Taipei. */
  public LocalDate today() {
    return LocalDate.ofInstant(now, Window.TAIPEI);
  }

  /** The worker works everything off, with plenty of time. */
  RunResult run() {
    return runFrom(today());
  }

  /** The same where nothing was worked off since that day. */
  RunResult runFrom(LocalDate from) {
    queue.send(List.of(new ReminderTask.OfSchool(SCHOOL, from)));
    return drain(ledger);
  }

  /** The same with a ledger that misbehaves. */
  RunResult runWith(MailLedger other) {
    queue.send(List.of(new ReminderTask.OfSchool(SCHOOL, today())));
    return drain(other);
  }

  /** Works off what waits. */
  RunResult drain(MailLedger other) {
    Map<Fate, Integer> fates = new HashMap<>();
    Map<String, Integer> refusals = new HashMap<>();
    for (Optional<ReminderTask> task = queue.take(); task.isPresent(); task = queue.take()) {
      RunResult result = reminders(other).run(task.get(), now.plus(PLENTY));
      result.fates().forEach((fate, many) -> fates.merge(fate, many, Integer::sum));
      result.refusals().forEach((code, many) -> refusals.merge(code, many, Integer::sum));
    }
    return new RunResult(fates, refusals);
  }

  /** One message, and its time is over at once. */
  RunResult runWithoutTime(ReminderTask task) {
    return reminders(ledger).run(task, now);
  }

  /** The worker, for those who run it themselves. */
  public RunningReminders reminders(MailLedger other) {
    return new RunningReminders(
        ports(),
        days(),
        new SendingLetters(
            other,
            mailer,
            new DigestMail(PAGES),
            (_, people, _) -> {
              Map<PersonId, URI> links = new HashMap<>();
              people.forEach(
                  person -> links.put(person, URI.create("https://api.example/unsubscribe/s")));
              return links;
            },
            new MailPace(14, () -> 0, _ -> {}),
            () -> now,
            runs),
        other,
        rules,
        queue,
        () -> now);
  }

  private ReminderPorts ports() {
    return new ReminderPorts(
        new MemoryAccounts(school),
        new MemoryDeputies(school),
        new MemoryStudentPages(school),
        new Addresses(contacts),
        school,
        school,
        school,
        receipts,
        new MemoryStatements(school),
        tasks,
        returns(),
        asked);
  }

  private ReadingSchoolDays days() {
    return new ReadingSchoolDays(
        new MemorySchoolNames(school), rules, school, extensions, Seniors.GRADES);
  }

  /** Whoever asks for reminders by hand. */
  public AskingReminders asking() {
    return new AskingReminders(ports(), days(), ledger, asked, queue, school);
  }

  /** What was returned and is to be told. */
  MemoryReturnsToTell returns() {
    return new MemoryReturnsToTell(school);
  }

  /** The mails to an address, the latest last. */
  List<Mail> mails(String to) {
    return mailer.taken().stream().filter(mail -> mail.to().equals(to)).toList();
  }
}
