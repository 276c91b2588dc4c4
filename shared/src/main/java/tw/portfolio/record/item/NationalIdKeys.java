package tw.portfolio.record.item;

import tw.portfolio.access.item.PersonKeys;
import tw.portfolio.kernel.dynamo.Key;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;

/** Where national ids lie: apart from everything else about a person. */
public final class NationalIdKeys {

  private NationalIdKeys() {}

  /** A person's national id lies apart from everything else about the person. */
  public static Key identity(SchoolCode school, PersonId person) {
    return new Key(PersonKeys.person(school, person), "IDENTITY");
  }

  /** Which student has the national id of that keyed hash. */
  public static Key identityHolder(SchoolCode school, String mark) {
    return new Key(school + "#IDENTITY#" + mark, "HOLDER");
  }

  /** The school's key of national ids, wrapped. */
  public static Key identityKey(SchoolCode school) {
    return new Key(school + "#KEYS", "IDENTITY");
  }
}
