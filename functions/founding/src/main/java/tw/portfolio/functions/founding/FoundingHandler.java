package tw.portfolio.functions.founding;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import tw.portfolio.access.Person;
import tw.portfolio.access.Roster;
import tw.portfolio.access.dynamo.DynamoRoster;
import tw.portfolio.account.FirstSettings;
import tw.portfolio.account.FoundingSchools;
import tw.portfolio.account.FoundingStore;
import tw.portfolio.account.SignIns;
import tw.portfolio.account.UserPool;
import tw.portfolio.account.cognito.CognitoUserPool;
import tw.portfolio.account.dynamo.DynamoFoundingStore;
import tw.portfolio.account.dynamo.DynamoSignIns;
import tw.portfolio.history.Retention;
import tw.portfolio.kernel.aws.Environment;
import tw.portfolio.kernel.aws.Secrets;
import tw.portfolio.kernel.dynamo.Backoff;
import tw.portfolio.kernel.dynamo.JitteredBackoff;
import tw.portfolio.kernel.dynamo.Table;
import tw.portfolio.school.Answer;
import tw.portfolio.school.Problem;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.settings.KeepingLeaverRetention;
import tw.portfolio.settings.LeaverRetention;
import tw.portfolio.settings.SchoolName;

/**
 * Opens a school: writes its first person and sends the invitation. The operator invokes it with
 * {@code school}, {@code staffNumber}, {@code name}, {@code email}, {@code retentionYears} and
 * {@code leaverYears}, and {@code schoolName} and {@code schoolEnglishName} if the school is to
 * have them from the beginning; it answers {@code person}.
 */
public final class FoundingHandler
    implements RequestHandler<Map<String, String>, Map<String, String>> {
  private static final Set<String> FIELDS =
      Set.of("school", "staffNumber", "name", "email", "retentionYears", "leaverYears");

  private static final String SCHOOL_NAME = "schoolName";
  private static final String SCHOOL_ENGLISH_NAME = "schoolEnglishName";

  /** The weekly call, so that the function stays ready. */
  private static final Map<String, String> READY = Map.of("ready", "yes");

  private static final Pattern YEARS = Pattern.compile("[1-9][0-9]?");

  private final FoundingSchools founding;
  private final InstantSource clock;
  private final int lockDays;

  /** On Lambda. */
  public FoundingHandler() {
    Environment environment = Environment.ofFunction();
    Table table = Table.of(environment);
    Backoff backoff = new JitteredBackoff(new SecureRandom());
    UserPool pool = CognitoUserPool.of(environment);
    this(
        new DynamoFoundingStore(table, backoff),
        new DynamoRoster(table),
        new DynamoSignIns(table, backoff),
        pool,
        environment.clock(),
        new Secrets(new SecureRandom()),
        Integer.parseInt(environment.required("LOCK_DAYS")));
  }

  FoundingHandler(
      FoundingStore founding,
      Roster roster,
      SignIns signIns,
      UserPool pool,
      InstantSource clock,
      Supplier<String> secrets,
      int lockDays) {
    this.founding = new FoundingSchools(founding, roster, signIns, pool, secrets);
    this.clock = clock;
    this.lockDays = lockDays;
  }

  /**
   * Opens the school, or sends the invitation again; nothing, and an empty answer, for the weekly
   * call.
   *
   * @throws IllegalArgumentException if it can't be, with why; nobody is named in it
   */
  @Override
  public Map<String, String> handleRequest(Map<String, String> event, Context context) {
    if (event.equals(READY)) {
      return Map.of();
    }
    Set<String> others = new HashSet<>(event.keySet());
    others.removeAll(FIELDS);
    others.removeAll(Set.of(SCHOOL_NAME, SCHOOL_ENGLISH_NAME));
    if (!event.keySet().containsAll(FIELDS)
        || !others.isEmpty()
        || event.values().stream().anyMatch(Objects::isNull)) {
      throw new IllegalArgumentException(
          "需要 school、staffNumber、name、email、retentionYears、leaverYears 六欄，另可有"
              + " schoolName、schoolEnglishName。 Expected exactly these six fields, and those two if"
              + " the school's name is to be set.");
    }
    Instant now = clock.instant();
    FoundingSchools.First first =
        new FoundingSchools.First(
            event.get("staffNumber"),
            event.get("name"),
            event.get("email"),
            new FirstSettings(
                retention(event.get("retentionYears")),
                leavers(event.get("leaverYears"), now),
                name(event)));
    return switch (founding.found(new SchoolCode(event.get("school")), first, now)) {
      case Answer.Granted<Person>(Person person) -> Map.of("person", person.id().text());
      case Answer.Refused<Person>(Problem problem) ->
          throw new IllegalArgumentException(problem.chinese() + " " + problem.english());
    };
  }

  private static Optional<SchoolName> name(Map<String, String> event) {
    Optional<String> english = Optional.ofNullable(event.get(SCHOOL_ENGLISH_NAME));
    try {
      return Optional.ofNullable(event.get(SCHOOL_NAME))
          .map(chinese -> SchoolName.first(chinese, english));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "schoolName 應為 1 到 %d 個字，schoolEnglishName 1 到 %d 個字元。 Expected 1 to %d, and 1 to %d characters."
              .formatted(
                  SchoolName.LONGEST_CHINESE,
                  SchoolName.LONGEST_ENGLISH,
                  SchoolName.LONGEST_CHINESE,
                  SchoolName.LONGEST_ENGLISH),
          e);
    }
  }

  private static Retention retention(String years) {
    if (!YEARS.matcher(years).matches()) {
      throw new IllegalArgumentException(
          "retentionYears 應為 1 到 %d 的整數：異動歷程在學生修業三年之後再保存幾年，由學校決定。 Expected 1 to %d: for how many years after a student's three the school keeps its history."
              .formatted(Retention.MOST_YEARS, Retention.MOST_YEARS));
    }
    return Retention.founded(Integer.parseInt(years));
  }

  private LeaverRetention leavers(String years, Instant now) {
    if (!YEARS.matcher(years).matches()) {
      throw new IllegalArgumentException(
          "leaverYears 應為 1 到 %d 的整數：學生離校的學年度結束後，資料再保存幾年才刪除，由學校決定。 Expected 1 to %d: for how many years after the school year in which a student left the school keeps what it has of the student."
              .formatted(LeaverRetention.MOST_YEARS, LeaverRetention.MOST_YEARS));
    }
    return switch (KeepingLeaverRetention.unlocked(Integer.parseInt(years), lockDays)) {
      case Answer.Granted<Integer>(Integer kept) -> LeaverRetention.first(kept, now);
      case Answer.Refused<Integer>(Problem problem) ->
          throw new IllegalArgumentException(problem.chinese() + " " + problem.english());
    };
  }
}
