package tw.portfolio.local.year;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What a handler answered.
 *
 * @param status HTTP's number
 * @param body the body; empty if there is none
 */
record Reply(int status, JsonNode body) {
  private static final int FIRST_REFUSAL = 300;

  boolean ok() {
    return status < FIRST_REFUSAL;
  }

  /** Why it was refused, by its stable code. */
  String code() {
    return status + " " + body.path("code").asText();
  }
}
