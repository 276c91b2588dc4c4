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
  ACCOUNTS(14.3, 1_000, "cognitoidentityprovider"),
  ACHIEVEMENTS(15.2, 1_010, "s3"),
  ANNOUNCEMENTS(15.2, 985, "s3"),
  ARRIVAL(15.9, 960, "s3"),
  AUDIT(15.2, 1_000, "s3"),
  CERTIFICATION(15.2, 975, "s3"),
  COURSE_RECORDS(10.7, 1_005),
  EXPORT(16.1, 975, "s3", "sqs"),
  EXPORT_WORKER(16.9, 970, "s3", "sqs"),
  FOUNDING(14.3, 960, "cognitoidentityprovider"),
  HISTORY(10.9, 960),
  IDENTITY(10.6, 935),
  IMPORT_WORKER(18.5, 1_135, "kms", "s3", "sqs"),
  IMPORTS(16.3, 990, "s3", "sqs"),
  RECORDS(10.6, 965),
  REMINDERS(13.9, 1_110, "sesv2"),
  SCANNED(15.9, 960, "s3"),
  SELECTION(15.2, 970, "s3"),
  SETTINGS(10.6, 985),
  STATEMENTS(10.6, 985),
  SWEEP(16.1, 970, "s3", "sqs"),
  UPLOAD(15.2, 1_000, "s3");

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
