package tw.portfolio.local.demo;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What the platform answered.
 *
 * @param status the HTTP status
 * @param body the JSON; an empty object if there was none
 */
record Reply(int status, JsonNode body) {
  /** The problem's stable code; empty if it is none. */
  String code() {
    return body.path("code").asText("");
  }

  boolean ok() {
    return status >= 200 && status < 300;
  }

  /**
   * The body of a good answer.
   *
   * @throws DemoException if it is a refusal
   */
  JsonNode expected(String what) {
    if (!ok()) {
      throw new DemoException(what + ": " + this);
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
