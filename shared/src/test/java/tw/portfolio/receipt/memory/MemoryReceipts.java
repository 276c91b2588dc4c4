package tw.portfolio.receipt.memory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tw.portfolio.access.Person;
import tw.portfolio.campus.MemorySchool;
import tw.portfolio.campus.MemoryTables;
import tw.portfolio.history.Change;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.receipt.CaseId;
import tw.portfolio.receipt.FaultTable;
import tw.portfolio.receipt.ReceiptCase;
import tw.portfolio.receipt.ReceiptKey;
import tw.portfolio.receipt.ReceiptKind;
import tw.portfolio.receipt.ReceiptPeriod;
import tw.portfolio.receipt.ReceiptRefusal;
import tw.portfolio.receipt.ReceiptStore;
import tw.portfolio.receipt.StudentReceipt;
import tw.portfolio.receipt.StudentReceipts;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.settings.memory.SettingsCheck;

/** Receipts in memory, beside a {@link MemorySchool}. */
public final class MemoryReceipts implements ReceiptStore {
  private final MemorySchool school;
  private final Map<ReceiptKey, StudentReceipt> receipts = new HashMap<>();
  private final Map<CaseId, ReceiptCase> cases = new HashMap<>();
  private final Map<Form, Returned> returned = new HashMap<>();
  private final Map<SchoolCode, FaultTable> faults = new HashMap<>();

  private record Form(SchoolCode school, PersonId student, ReceiptPeriod period) {}

  /** Receipts of students of this school. */
  public MemoryReceipts(MemorySchool school) {
    this.school = school;
  }

  @Override
  public StudentReceipts of(SchoolCode code, PersonId student) {
    synchronized (school) {
      return new StudentReceipts(
          found(key -> key.school().equals(code) && key.student().equals(student)),
          cases.values().stream()
              .filter(one -> one.key().school().equals(code))
              .filter(one -> one.key().student().equals(student))
              .sorted(Comparator.comparing(one -> one.id().text()))
              .toList());
    }
  }

  private List<StudentReceipt> found(Predicate<ReceiptKey> wanted) {
    return receipts.values().stream()
        .filter(one -> wanted.test(one.key()))
        .sorted(
            Comparator.comparing(
                (StudentReceipt one) -> one.key().period().code() + "#" + one.key().kind().code()))
        .toList();
  }

  @Override
  public Map<PersonId, ReceiptMark> marks(
      SchoolCode code, ReceiptPeriod period, Collection<PersonId> students) {
    return marks(code, period).stream()
        .filter(mark -> students.contains(mark.student()))
        .collect(Collectors.toMap(ReceiptMark::student, Function.identity()));
  }

  @Override
  public List<ReceiptMark> marks(SchoolCode code, ReceiptPeriod period) {
    synchronized (school) {
      Set<PersonId> students =
          Stream.concat(
                  found(key -> key.school().equals(code) && key.period().equals(period)).stream()
                      .map(one -> one.key().student()),
                  returned.keySet().stream()
                      .filter(one -> one.school().equals(code) && one.period().equals(period))
                      .map(Form::student))
              .collect(Collectors.toUnmodifiableSet());
      return students.stream()
          .sorted(Comparator.comparing(PersonId::text))
          .map(student -> mark(code, period, student))
          .toList();
    }
  }

  private ReceiptMark mark(SchoolCode code, ReceiptPeriod period, PersonId student) {
    Map<ReceiptKind, KindMark> kinds = new EnumMap<>(ReceiptKind.class);
    of(code, student).receipts().stream()
        .filter(one -> one.key().period().equals(period))
        .forEach(one -> kinds.put(one.key().kind(), KindMark.of(one)));
    return new ReceiptMark(
        student, kinds, Optional.ofNullable(returned.get(new Form(code, student, period))));
  }

  @Override
  public List<ReceiptCase> cases(SchoolCode code, SchoolYear year) {
    synchronized (school) {
      return cases.values().stream()
          .filter(one -> one.key().school().equals(code))
          .filter(one -> one.key().period().year().equals(year))
          .sorted(Comparator.comparing(one -> one.id().text()))
          .toList();
    }
  }

  @Override
  public WriteResult<ReceiptRefusal> write(ReceiptWrite write) {
    synchronized (school) {
      List<ReceiptRefusal> reasons = new ArrayList<>();
      ReceiptKey key = write.after().key();
      if (write.settings().isPresent()) {
        inUse(key).ifPresent(reasons::add);
      }
      write
          .settings()
          .map(guard -> SettingsCheck.differ(school.tables(), guard))
          .ifPresent(why -> why.forEach(one -> reasons.add(new ReceiptRefusal.Settings(one))));
      Optional<Integer> revision =
          Optional.ofNullable(receipts.get(key)).map(StudentReceipt::revision);
      boolean sameCases =
          write.report().stream()
              .allMatch(
                  change ->
                      Optional.ofNullable(cases.get(change.after().id()))
                          .map(ReceiptCase::version)
                          .equals(change.before().map(ReceiptCase::version)));
      if (!revision.equals(write.before().map(StudentReceipt::revision)) || !sameCases) {
        reasons.add(new ReceiptRefusal.Differs());
      }
      if (!reasons.isEmpty()) {
        return new WriteResult.Rejected<>(reasons);
      }
      receipts.put(key, write.after());
      write.report().forEach(change -> cases.put(change.after().id(), change.after()));
      addLine(key.school(), write.line());
      return new WriteResult.Written<>();
    }
  }

  private Optional<ReceiptRefusal> inUse(ReceiptKey key) {
    Optional<Person> student = school.person(key.school(), key.student());
    return student.filter(Person::active).isPresent()
        ? Optional.empty()
        : Optional.of(new ReceiptRefusal.AccountNotInUse(student.isPresent()));
  }

  @Override
  public void tick(
      SchoolCode code,
      PersonId student,
      ReceiptPeriod period,
      Optional<Returned> tick,
      Change line) {
    synchronized (school) {
      Form form = new Form(code, student, period);
      returned.remove(form);
      tick.ifPresent(one -> returned.put(form, one));
      addLine(code, line);
    }
  }

  @Override
  public FaultTable faults(SchoolCode code) {
    synchronized (school) {
      return faults.getOrDefault(code, FaultTable.unset(code));
    }
  }

  @Override
  public boolean keep(FaultTable table, Change line) {
    synchronized (school) {
      if (faults(table.school()).version() != table.version() - 1) {
        return false;
      }
      faults.put(table.school(), table);
      addLine(table.school(), line);
      return true;
    }
  }

  private void addLine(SchoolCode code, Change line) {
    school.tables().changes.add(new MemoryTables.SchoolChange(code, line));
  }
}
