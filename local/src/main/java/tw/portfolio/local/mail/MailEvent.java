package tw.portfolio.local.mail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import tw.portfolio.local.http.Json;

/**
 * What SES tells EventBridge of a mail that came back or was called spam. Which ones do is decided
 * by their addresses, as at SES's own simulator: those at {@code bounce.invalid} have no mailbox,
 * those at {@code later.invalid} none for now, and those at {@code complaint.invalid} complain.
 *
 * @param kind EventBridge's {@code detail-type}
 * @param event the event
 */
public record MailEvent(String kind, ObjectNode event) {
  private static final String BOUNCED = "Email Bounced";
  private static final String COMPLAINED = "Email Complaint Received";

  /**
   * What comes of a mail, if something does.
   *
   * @param id the mail's
   * @param to one of its addresses
   * @param request what was asked of SES
   */
  public static Optional<MailEvent> of(String id, String to, ObjectNode request, Instant at) {
    String domain = to.substring(to.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
    return switch (domain) {
      case "bounce.invalid" -> Optional.of(bounce(id, to, "Permanent", request, at));
      case "later.invalid" -> Optional.of(bounce(id, to, "Transient", request, at));
      case "complaint.invalid" -> Optional.of(complaint(id, to, request, at));
      default -> Optional.empty();
    };
  }

  private static MailEvent bounce(
      String id, String to, String type, ObjectNode request, Instant at) {
    ObjectNode detail = Json.object().put("eventType", "Bounce");
    ObjectNode bounce = detail.putObject("bounce");
    bounce
        .put("feedbackId", UUID.randomUUID().toString())
        .put("bounceType", type)
        .put("bounceSubType", "General");
    bounce.putArray("bouncedRecipients").addObject().put("emailAddress", to);
    bounce.put("timestamp", at.toString());
    return told(BOUNCED, id, to, request, at, detail);
  }

  /** That whoever has the address calls a mail spam. */
  public static MailEvent complaint(String id, String to, ObjectNode request, Instant at) {
    ObjectNode detail = Json.object().put("eventType", "Complaint");
    ObjectNode complaint = detail.putObject("complaint");
    complaint.put("feedbackId", UUID.randomUUID().toString());
    complaint.putArray("complainedRecipients").addObject().put("emailAddress", to);
    complaint.put("timestamp", at.toString()).put("complaintFeedbackType", "abuse");
    return told(COMPLAINED, id, to, request, at, detail);
  }

  private static MailEvent told(
      String kind, String id, String to, ObjectNode request, Instant at, ObjectNode detail) {
    ObjectNode mail = detail.putObject("mail");
    mail.put("timestamp", at.toString())
        .put("source", request.path("FromEmailAddress").asText())
        .put("messageId", id);
    mail.putArray("destination").add(to);
    ObjectNode tags = mail.putObject("tags");
    tags.putArray("ses:configuration-set").add(request.path("ConfigurationSetName").asText());
    for (JsonNode tag : request.path("EmailTags")) {
      ArrayNode values = tags.putArray(tag.path("Name").asText());
      values.add(tag.path("Value").asText());
    }
    ObjectNode event =
        Json.object()
            .put("version", "0")
            .put("id", UUID.randomUUID().toString())
            .put("detail-type", kind)
            .put("source", "aws.ses")
            .put("account", "000000000000")
            .put("time", at.toString())
            .put("region", "us-east-1");
    event.putArray("resources");
    event.set("detail", detail);
    return new MailEvent(kind, event);
  }
}
