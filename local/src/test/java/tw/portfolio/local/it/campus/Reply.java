package tw.portfolio.local.it.campus;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What the API answered; it has been compared with {@code openapi.yaml} already.
 *
 * @param status the HTTP status
 * @param body the JSON, an empty object if there was none
 */
public record Reply(int status, JsonNode body) {
  static Reply of(tw.portfolio.local.client.Reply reply) {
    return new Reply(reply.status(), reply.body());
  }

  /** The problem's code, empty if it is none. */
  public String code() {
    return body.path("code").asText("");
  }

  /** The body, if the status is the one expected. */
  public JsonNode expect(int expected) {
    assertThat(status).as(body::toString).isEqualTo(expected);
    return body;
  }

  /**
   * The body, if it is a problem with this status and code that says something in two languages.
   */
  public JsonNode refused(int expected, String code) {
    assertThat(status + " " + code()).as(body::toString).isEqualTo(expected + " " + code);
    assertThat(body.path("detail").asText()).containsPattern("\\p{IsHan}").contains("\n");
    return body;
  }
}
