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
  ACCOUNTS(13.5, 1_000, "cognitoidentityprovider"),
  ACHIEVEMENTS(14.5, 1_010, "s3"),
  ANNOUNCEMENTS(14.4, 985, "s3"),
  ARRIVAL(15.0, 960, "s3"),
  AUDIT(14.3, 1_000, "s3"),
  CERTIFICATION(14.4, 975, "s3"),
  COURSE_RECORDS(9.9, 1_005),
  EXPORT(15.2, 975, "s3", "sqs"),
  EXPORT_WORKER(16.0, 970, "s3", "sqs"),
  FOUNDING(13.4, 960, "cognitoidentityprovider"),
  HISTORY(10.0, 960),
  IDENTITY(9.7, 935),
  IMPORT_WORKER(17.7, 1_135, "kms", "s3", "sqs"),
  IMPORTS(15.6, 990, "s3", "sqs"),
  RECORDS(9.8, 965),
  REMINDERS(12.4, 1_110, "sesv2"),
  SCANNED(15.0, 960, "s3"),
  SELECTION(14.4, 970, "s3"),
  SETTINGS(9.8, 985),
  STATEMENTS(9.8, 985),
  SWEEP(15.2, 970, "s3", "sqs"),
  UPLOAD(14.4, 1_000, "s3");

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
