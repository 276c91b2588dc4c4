package tw.portfolio.functions.arrival;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * What AWS tells of files: that they have been put into the bucket (S3), that the scanner for
 * malware is done with one (GuardDuty, by EventBridge), or that the sweeper asks for a look (SQS).
 *
 * @param what {@code arrival}, {@code scanned} or {@code asked}, for the log
 * @param keys of the objects, whoever made them
 */
record FileEvent(String what, List<String> keys) {
  private static final String SCAN_RESULT = "GuardDuty Malware Protection Object Scan Result";

  /**
   * Tells by the event itself which it is.
   *
   * @throws IllegalArgumentException if it is neither; the message repeats nothing of it
   */
  static FileEvent of(Map<String, Object> event) {
    if (event.get("Records") instanceof List<?> records) {
      if (!records.isEmpty() && records.stream().allMatch(FileEvent::isMessage)) {
        return new FileEvent(
            "asked", records.stream().map(record -> text(record, "body")).toList());
      }
      return new FileEvent("arrival", records.stream().map(FileEvent::created).toList());
    }
    // S3 tries whether it may tell us, and then there is no file yet.
    if ("s3:TestEvent".equals(event.get("Event"))) {
      return new FileEvent("arrival", List.of());
    }
    if ("aws.guardduty".equals(event.get("source"))
        && SCAN_RESULT.equals(event.get("detail-type"))) {
      return new FileEvent(
          "scanned", List.of(text(event, "detail", "s3ObjectDetails", "objectKey")));
    }
    throw refused();
  }

  private static boolean isMessage(Object record) {
    return text(record, "eventSource").equals("aws:sqs");
  }

  private static String created(Object record) {
    if (!text(record, "eventSource").equals("aws:s3")
        || !text(record, "eventName").startsWith("ObjectCreated:")) {
      throw refused();
    }
    return URLDecoder.decode(text(record, "s3", "object", "key"), StandardCharsets.UTF_8);
  }

  private static String text(Object tree, String... path) {
    Object found = tree;
    for (String name : path) {
      if (!(found instanceof Map<?, ?> map) || !map.containsKey(name)) {
        throw refused();
      }
      found = map.get(name);
    }
    if (found instanceof String text) {
      return text;
    }
    throw refused();
  }

  private static IllegalArgumentException refused() {
    return new IllegalArgumentException(
        "The event is neither S3's of created objects, nor GuardDuty's of a scan that is done,"
            + " nor a message of the sweeper");
  }
}
