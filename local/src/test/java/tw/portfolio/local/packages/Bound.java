package tw.portfolio.local.packages;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The table of what each package may grow to. Whoever has to raise a bound has made every start of
 * that function later, and says in the commit what for.
 */
enum Bound {
  //             MB, classes, services besides DynamoDB
  ACCOUNTS(14.9, 1_000, "cognitoidentityprovider"),
  ACHIEVEMENTS(15.8, 1_010, "s3"),
  ANNOUNCEMENTS(15.8, 985, "s3"),
  ARRIVAL(16.4, 960, "s3"),
  AUDIT(15.8, 1_000, "s3"),
  CERTIFICATION(15.8, 975, "s3"),
  COURSE_RECORDS(11.2, 1_005),
  EXPORT(16.6, 975, "s3", "sqs"),
  EXPORT_WORKER(17.5, 970, "s3", "sqs"),
  FOUNDING(14.9, 960, "cognitoidentityprovider"),
  HISTORY(11.4, 960),
  IDENTITY(11.2, 935),
  IMPORT_WORKER(19.0, 1_135, "kms", "s3", "sqs"),
  IMPORTS(16.9, 990, "s3", "sqs"),
  RECORDS(11.2, 965),
  REMINDERS(14.4, 1_110, "sesv2"),
  SCANNED(16.4, 960, "s3"),
  SELECTION(15.8, 970, "s3"),
  SETTINGS(11.2, 985),
  STATEMENTS(11.2, 985),
  SWEEP(16.6, 970, "s3", "sqs"),
  UPLOAD(15.8, 1_000, "s3");

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

  /** The services that may be in it besides DynamoDB. */
  Set<String> services() {
    return services;
  }
}
