package tw.portfolio.kernel.dynamo;

import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;

/** Where requests that count once are remembered. */
public final class RequestKeys {

  private RequestKeys() {}

  public static Key request(SchoolCode school, PersonId person, String key) {
    return new Key(school + "#REQUEST#" + person, key);
  }
}
