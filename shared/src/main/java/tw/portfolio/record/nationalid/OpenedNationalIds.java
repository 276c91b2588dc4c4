package tw.portfolio.record.nationalid;

import java.util.Collection;
import java.util.Map;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;

/**
 * National ids, opened: for whoever writes what goes to the nation or to another school, and for
 * nobody else. Whoever only shows or compares one takes its masked form or its keyed hash.
 */
@FunctionalInterface
public interface OpenedNationalIds {
  /** The ids of these people; who has none is left out. A round trip for every hundred. */
  Map<PersonId, NationalId> of(SchoolCode school, Collection<PersonId> people);
}
