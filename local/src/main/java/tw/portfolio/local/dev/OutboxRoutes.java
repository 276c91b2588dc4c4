package tw.portfolio.local.dev;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import tw.portfolio.local.http.Json;
import tw.portfolio.local.mail.Mail;
import tw.portfolio.local.mail.Outbox;

/** The mails: pages for people, JSON for programs. */
final class OutboxRoutes {
  private static final String MESSAGE = "/message.eml";

  private final Outbox outbox;

  OutboxRoutes(Outbox outbox) {
    this.outbox = outbox;
  }

  DevAnswer list(Reader reader) {
    return reader.seesPages()
        ? DevAnswer.html(MailPage.list(outbox.list(), reader.look()))
        : DevAnswer.json(200, json());
  }

  private ObjectNode json() {
    ObjectNode body = Json.object();
    ArrayNode list = body.putArray("mails");
    for (Mail mail : outbox.list()) {
      ObjectNode one = list.addObject().put("id", mail.id()).put("at", mail.at().toString());
      one.put("from", mail.from());
      one.set("to", Json.tree(mail.to()));
      one.put("subject", mail.subject()).put("text", mail.text());
    }
    return body;
  }

  /**
   * One mail, or its message.
   *
   * @param rest of the path, after {@code /dev/outbox/}
   */
  DevAnswer one(String rest, Reader reader) {
    return rest.endsWith(MESSAGE)
        ? found(
            rest.substring(0, rest.length() - MESSAGE.length()),
            mail -> DevAnswer.bytes(200, "message/rfc822", outbox.message(mail)))
        : found(
            rest,
            mail ->
                DevAnswer.html(
                    MailPage.one(
                        mail,
                        outbox.headers(mail),
                        new String(outbox.message(mail), StandardCharsets.UTF_8),
                        reader.look())));
  }

  private DevAnswer found(String id, Function<Mail, DevAnswer> answer) {
    return outbox
        .find(id)
        .map(answer)
        .orElseGet(
            () ->
                DevAnswer.problem(
                    404,
                    "沒有這封信；信都在 /dev/outbox。",
                    "There is no mail " + id + "; see /dev/outbox."));
  }
}
