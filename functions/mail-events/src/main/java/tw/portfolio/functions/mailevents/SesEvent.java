package tw.portfolio.functions.mailevents;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tw.portfolio.contact.AddressState;
import tw.portfolio.contact.MailTrouble;
import tw.portfolio.kernel.mail.Mail;
import tw.portfolio.kernel.mail.MailAddress;
import tw.portfolio.kernel.mail.MailTags;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;

/**
 * What SES tells through EventBridge of one mail: {@code Email Bounced} or {@code Email Complaint
 * Received}. For whom the mail was stands in the tags that the platform gave it.
 *
 * @param what {@code bounce}, {@code complaint} or {@code nothing}, for the log
 * @param troubles what that makes of each address; none where the mail has no such tags
 */
record SesEvent(String what, List<MailTrouble> troubles) {
  private static final String PERMANENT = "Permanent";

  /** Copies the list. */
  SesEvent {
    troubles = List.copyOf(troubles);
  }

  /**
   * Reads an event.
   *
   * @throws IllegalArgumentException if it is another; the message repeats nothing of it
   */
  static SesEvent of(Map<String, Object> event) {
    if (!"aws.ses".equals(event.get("source"))) {
      throw refused();
    }
    // What only keeps the function ready tells of no mail.
    if (!event.containsKey("detail")) {
      return new SesEvent("nothing", List.of());
    }
    Map<?, ?> detail = map(event.get("detail"));
    return switch (String.valueOf(detail.get("eventType"))) {
      case "Bounce" -> {
        Map<?, ?> bounce = map(detail.get("bounce"));
        AddressState state =
            PERMANENT.equals(bounce.get("bounceType"))
                ? AddressState.BOUNCED
                : AddressState.DELAYED;
        yield new SesEvent("bounce", of(detail, bounce, "bouncedRecipients", state));
      }
      case "Complaint" ->
          new SesEvent(
              "complaint",
              of(
                  detail,
                  map(detail.get("complaint")),
                  "complainedRecipients",
                  AddressState.COMPLAINED));
      default -> throw refused();
    };
  }

  private static List<MailTrouble> of(
      Map<?, ?> detail, Map<?, ?> report, String recipients, AddressState state) {
    Map<?, ?> mail = map(detail.get("mail"));
    String messageId = text(mail, "messageId");
    Instant at = instant(text(report, "timestamp"));
    return recipient(map(mail.get("tags"))).stream()
        .flatMap(
            whom ->
                list(report.get(recipients)).stream()
                    .flatMap(one -> MailAddress.read(text(map(one), "emailAddress")).stream())
                    .map(address -> new MailTrouble(whom, address, state, messageId, at)))
        .toList();
  }

  private static Optional<Mail.Recipient> recipient(Map<?, ?> tags) {
    Optional<String> school = tag(tags, MailTags.SCHOOL);
    Optional<String> person = tag(tags, MailTags.PERSON);
    if (school.isEmpty() || person.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Mail.Recipient(new SchoolCode(school.get()), new PersonId(person.get())));
  }

  private static Optional<String> tag(Map<?, ?> tags, String name) {
    return tags.get(name) instanceof List<?> values && values.size() == 1
        ? Stream.of(values.getFirst()).map(String::valueOf).findFirst()
        : Optional.empty();
  }

  private static Instant instant(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("The event's timestamp is no instant", e);
    }
  }

  private static Map<?, ?> map(Object value) {
    if (value instanceof Map<?, ?> map) {
      return map;
    }
    throw refused();
  }

  private static List<?> list(Object value) {
    if (value instanceof List<?> list) {
      return list;
    }
    throw refused();
  }

  private static String text(Map<?, ?> map, String name) {
    if (map.get(name) instanceof String text) {
      return text;
    }
    throw refused();
  }

  private static IllegalArgumentException refused() {
    return new IllegalArgumentException(
        "The event is not SES's of a mail that bounced or was complained of");
  }
}
