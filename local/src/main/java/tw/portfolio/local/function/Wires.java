package tw.portfolio.local.function;

import java.util.Map;

/** Where each function finds what is behind it; something that watches can be put in between. */
@FunctionalInterface
public interface Wires {
  /**
   * The variables of one function: credentials, region, endpoints.
   *
   * @param function its logical id
   * @param common what they would be
   */
  Map<String, String> of(String function, Map<String, String> common);

  /** Every function straight to the services. */
  static Wires straight() {
    return (_, common) -> common;
  }
}
