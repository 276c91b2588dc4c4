package tw.portfolio.bench.size;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What the bytes of a package are for; an entry belongs to the first part that claims it. */
enum Part {
  ENDPOINTS("endpoints and regions", "software/amazon/awssdk/regions/"),
  DYNAMODB("dynamodb", "software/amazon/awssdk/services/dynamodb/"),
  ENHANCED("dynamodb-enhanced", "software/amazon/awssdk/enhanced/"),
  S3("s3", "software/amazon/awssdk/services/s3/"),
  SQS("sqs", "software/amazon/awssdk/services/sqs/"),
  SES("sesv2", "software/amazon/awssdk/services/sesv2/"),
  KMS("kms", "software/amazon/awssdk/services/kms/"),
  COGNITO("cognito", "software/amazon/awssdk/services/cognitoidentityprovider/"),
  UNUSED_SERVICE("other services", "software/amazon/awssdk/services/"),
  SDK_JSON("JSON of the SDK", "software/amazon/awssdk/thirdparty/"),
  SDK(
      "SDK core",
      "software/amazon/awssdk/",
      "software/amazon/eventstream/",
      "software/amazon/",
      "org/reactivestreams/",
      "org/slf4j/",
      "META-INF/native-image/"),
  OURS("ours", "tw/portfolio/"),
  JSON("JSON of ours", "com/fasterxml/"),
  EVENTS("Lambda's events", "com/amazonaws/"),
  TIMES("times in events", "org/joda/"),
  SHEETS("CSV and XLSX", "de/siegmar/", "org/dhatim/", "com/github/rzymek/"),
  LICENCES("licences and notices", "META-INF/"),
  REST("anything else", "");

  /** The services that not every function calls. */
  static final Set<Part> SERVICES = Set.copyOf(EnumSet.range(S3, COGNITO));

  private final String title;
  private final List<String> prefixes;

  Part(String title, String... prefixes) {
    this.title = title;
    this.prefixes = List.of(prefixes);
  }

  static Part of(String entry) {
    if (entry.startsWith("software/amazon/awssdk/") && entry.contains("/endpoints/")) {
      return ENDPOINTS;
    }
    return Arrays.stream(values())
        .filter(part -> part.prefixes.stream().anyMatch(entry::startsWith))
        .findFirst()
        .orElseThrow();
  }

  String title() {
    return title;
  }

  /** Of a service, the SDK's module. */
  String module() {
    return Path.of(prefixes.getFirst()).getFileName().toString();
  }
}
