package tw.portfolio.record.nationalid;

import tw.portfolio.school.SchoolCode;

/**
 * Where the keys of personal data come from. Each school has one of its own; it is kept wrapped,
 * and only whoever may use the deployment's key can unwrap it.
 */
public interface DataKeys {
  /** A new key for a school. One round trip. */
  Fresh fresh(SchoolCode school);

  /**
   * The key that was wrapped for that school. One round trip.
   *
   * @throws RuntimeException if it was wrapped for another school or is none
   */
  NationalIdKey unwrap(SchoolCode school, String wrapped);

  /**
   * A key and the form in which it is kept.
   *
   * @param wrapped Base64
   */
  record Fresh(NationalIdKey key, String wrapped) {}

  /** For whoever has nothing to do with national ids: asked for a key, it fails. */
  static DataKeys none() {
    return new DataKeys() {
      @Override
      public Fresh fresh(SchoolCode school) {
        throw new IllegalStateException("Whoever runs here has no key of national ids");
      }

      @Override
      public NationalIdKey unwrap(SchoolCode school, String wrapped) {
        throw new IllegalStateException("Whoever runs here has no key of national ids");
      }
    };
  }
}
