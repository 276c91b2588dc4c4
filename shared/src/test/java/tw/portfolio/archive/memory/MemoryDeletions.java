package tw.portfolio.archive.memory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tw.portfolio.archive.Deletion;
import tw.portfolio.archive.DeletionStore;
import tw.portfolio.archive.Registered;
import tw.portfolio.campus.MemorySchool;
import tw.portfolio.campus.MemoryTables;
import tw.portfolio.kernel.store.StoredPage;
import tw.portfolio.record.Student;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;

/** Records of deletions beside a {@link MemorySchool}, whose register they shorten. */
public final class MemoryDeletions implements DeletionStore {
  private final MemorySchool school;
  private final Map<PersonId, Deletion> records = new LinkedHashMap<>();
  private final Map<PersonId, Deletion.Open> open = new LinkedHashMap<>();

  /** Records beside these schools. */
  public MemoryDeletions(MemorySchool school) {
    this.school = school;
  }

  @Override
  public boolean begin(Deletion.Open anew, Registered seen) {
    synchronized (school) {
      Deletion deletion = anew.deletion();
      MemoryTables.RecordAt at =
          new MemoryTables.RecordAt(deletion.school(), Student.keyOf(seen.number()));
      boolean same =
          Optional.ofNullable(school.tables().records.get(at))
              .map(Student.class::cast)
              .map(MemoryLeaverRegister::registered)
              .filter(seen::equals)
              .isPresent();
      if (!same || records.containsKey(deletion.person())) {
        return false;
      }
      school.tables().records.remove(at);
      records.put(deletion.person(), deletion);
      open.put(deletion.person(), anew);
      return true;
    }
  }

  @Override
  public List<Deletion.Open> open(SchoolCode code) {
    synchronized (school) {
      return open.values().stream().filter(one -> one.deletion().school().equals(code)).toList();
    }
  }

  @Override
  public void finish(Deletion finished) {
    synchronized (school) {
      records.put(finished.person(), finished);
      open.remove(finished.person());
    }
  }

  @Override
  public StoredPage<Deletion> page(SchoolCode code, Optional<String> after, int most) {
    synchronized (school) {
      List<Deletion> latest =
          new ArrayList<>(
              records.values().stream().filter(one -> one.school().equals(code)).toList());
      latest.sort(Comparator.comparing(MemoryDeletions::place).reversed());
      List<Deletion> behind =
          latest.stream()
              .filter(one -> after.stream().allMatch(place -> place(one).compareTo(place) < 0))
              .toList();
      List<Deletion> page = behind.stream().limit(most).toList();
      return new StoredPage<>(
          page,
          behind.size() > page.size() ? Optional.of(place(page.getLast())) : Optional.empty());
    }
  }

  private static String place(Deletion deletion) {
    return deletion.begun() + "#" + deletion.person();
  }
}
