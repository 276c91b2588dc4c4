package tw.portfolio.evaluation;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import tw.portfolio.school.PersonId;

/**
 * What somebody of the staff has done in a semester.
 *
 * @param person who
 * @param name the name
 * @param office 處室或職務
 * @param deeds all that is counted, the newest first
 */
public record EvaluatedPerson(PersonId person, String name, String office, List<Deed> deeds) {
  /** Copies the list. */
  public EvaluatedPerson {
    deeds = List.copyOf(deeds);
  }

  /** How many records of which kind were entered. */
  public SortedMap<String, Integer> entered() {
    SortedMap<String, Integer> counted = new TreeMap<>();
    deeds.stream()
        .filter(deed -> deed.kind() == DeedKind.ENTERED)
        .forEach(deed -> counted.merge(deed.what(), 1, Integer::sum));
    return counted;
  }

  /** How promptly the person has decided. */
  public Promptness promptness() {
    return Promptness.of(deeds);
  }
}
