package tw.portfolio.packages;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The table of what each package may grow to. Whoever has to raise a bound has made every start of
 * that function later, and says in the commit what for.
 */
enum Bound {
  //             MB, classes, services
  ACCOUNTS(12.8, 1_000, "cognitoidentityprovider", "dynamodb"),
  ACHIEVEMENTS(13.9, 1_010, "dynamodb", "s3"),
  ACTIVATION(9.0, 985, "dynamodb"),
  ANNOUNCEMENTS(13.6, 985, "dynamodb", "s3"),
  ARRIVAL(19, 960, "dynamodb", "s3"),
  AUDIT(13.5, 1_050, "dynamodb", "s3"),
  AWARDS(9.1, 985, "dynamodb"),
  BOOK_WRITER(16.7, 1_135, "dynamodb", "kms", "s3"),
  CALENDAR(13.8, 1_150, "dynamodb", "s3"),
  CERTIFICATION(13.7, 975, "dynamodb", "s3"),
  EXPORT(14.8, 975, "dynamodb", "s3", "sqs"),
  EXPORT_WORKER(19.7, 1_240, "dynamodb", "s3", "sesv2", "sqs"),
  FOUNDING(12.5, 960, "cognitoidentityprovider", "dynamodb"),
  GROUPS(13.7, 1_060, "dynamodb", "s3"),
  GUIDANCE(8.8, 1_005, "dynamodb"),
  HISTORY(9.0, 960, "dynamodb"),
  IMPORT_WORKER(17.0, 1_135, "dynamodb", "kms", "s3"),
  IMPORTS(14.7, 990, "dynamodb", "s3", "sqs"),
  JOBS(16.2, 1_310, "dynamodb", "kms", "s3", "sqs"),
  MAIL_EVENTS(8.7, 950, "dynamodb"),
  NOTICES(12.3, 1_135, "dynamodb", "sesv2"),
  OUTCOMES(13.7, 1_000, "dynamodb", "s3"),
  OVERVIEWS(11.2, 1_250, "dynamodb", "sqs"),
  QUESTIONS(9.1, 985, "dynamodb"),
  RECEIPTS(9.1, 1_000, "dynamodb"),
  RECORDS(9.4, 1_000, "dynamodb"),
  REMINDER_WORKER(14.2, 1_200, "dynamodb", "sesv2", "sqs"),
  REMINDERS(10.3, 1_000, "dynamodb", "sqs"),
  ROSTER(9.3, 1_030, "dynamodb"),
  SELECTION(13.6, 970, "dynamodb", "s3"),
  SETTINGS(9.5, 1_000, "dynamodb"),
  SHEETS(13.3, 990, "s3"),
  STATEMENTS(9.3, 985, "dynamodb"),
  SWEEP(19.1, 1_055, "cognitoidentityprovider", "dynamodb", "s3", "sqs"),
  TOKEN_CLAIMS(8.6, 935, "dynamodb"),
  TRAININGS(9.6, 1_060, "dynamodb");

  private final double megabytes;
  private final int classes;
  private final Set<String> services;

  Bound(double megabytes, int classes, String... services) {
    this.megabytes = megabytes;
    this.classes = classes;
    this.services = Set.of(services);
  }

  /** The function's folder. */
  String folder() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The package itself. */
  Path jar() {
    return StackTemplate.folder(Path.of(".."), folder()).resolve("lambda.jar");
  }

  /** The handler's class. */
  String handler() {
    String words =
        Arrays.stream(name().split("_", -1))
            .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
            .collect(Collectors.joining());
    return "tw.portfolio.functions.%s.%sHandler".formatted(words.toLowerCase(Locale.ROOT), words);
  }

  /** The most bytes. */
  long bytes() {
    return Math.round(megabytes * 1e6);
  }

  /** The most classes, the JDK's own apart, that are loaded until the handler is there. */
  int classes() {
    return classes;
  }

  /** The services that are in it. */
  Set<String> services() {
    return services;
  }
}
