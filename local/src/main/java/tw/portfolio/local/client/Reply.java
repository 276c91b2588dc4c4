package tw.portfolio.local.client;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What the platform answered.
 *
 * @param status the HTTP status
 * @param body the JSON; an empty object if there was none
 */
public record Reply(int status, JsonNode body) {
  /** The problem's stable code; empty if it is none. */
  public String code() {
    return body.path("code").asText("");
  }

  /** Whether it is a good answer. */
  public boolean ok() {
    return status >= 200 && status < 300;
  }

  /**
   * The body of a good answer.
   *
   * @throws BrokenOffException if it is a refusal
   */
  public JsonNode expected(String what) {
    if (!ok()) {
      throw new BrokenOffException(what + ": " + this);
    }
    return body;
  }

  @Override
  public String toString() {
    return status
        + " "
        + code()
        + " "
        + body.path("detail").asText("").replace('\n', ' ')
        + (body.has("fields") ? " " + body.path("fields") : "");
  }
}
