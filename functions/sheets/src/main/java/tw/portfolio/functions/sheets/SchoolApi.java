package tw.portfolio.functions.sheets;

import java.util.Map;

/** The platform's own API, asked in somebody's name. */
interface SchoolApi {
  /**
   * What is asked.
   *
   * @param api host name and stage of the API that the file was asked of
   * @param token the authorization header of whoever asks
   * @param path where
   * @param query the query parameters, not yet encoded
   */
  record Asked(String api, String token, String path, Map<String, String> query) {
    /** Copies the map. */
    public Asked {
      query = Map.copyOf(query);
    }
  }

  /**
   * What it answered.
   *
   * @param status the HTTP status
   * @param mediaType what the body is
   * @param body the body
   */
  record Reply(int status, String mediaType, String body) {}

  /** Asks with GET. One round trip. */
  Reply get(Asked asked);
}
