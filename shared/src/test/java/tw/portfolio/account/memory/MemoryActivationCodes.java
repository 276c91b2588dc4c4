package tw.portfolio.account.memory;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tw.portfolio.access.Permission;
import tw.portfolio.access.Person;
import tw.portfolio.account.Activation;
import tw.portfolio.account.ActivationCodes;
import tw.portfolio.account.ActivationRefusal;
import tw.portfolio.account.NewActivationCode;
import tw.portfolio.campus.MemorySchool;
import tw.portfolio.campus.MemoryTables;
import tw.portfolio.history.Change;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.school.ClassPlace;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;

/** Activation codes in memory, beside a {@link MemorySchool} and who signs in there. */
public final class MemoryActivationCodes implements ActivationCodes {
  private final MemorySchool school;
  private final MemorySignIns signIns;
  private final Map<MemoryTables.PersonAt, Kept> codes = new HashMap<>();

  private record Kept(String mark, Instant until) {}

  /** The codes of this school. */
  public MemoryActivationCodes(MemorySchool school, MemorySignIns signIns) {
    this.school = school;
    this.signIns = signIns;
  }

  @Override
  public Map<PersonId, Progress> progress(SchoolCode code, Collection<PersonId> students) {
    synchronized (school) {
      Map<PersonId, Progress> progress = new HashMap<>();
      for (PersonId student : students) {
        Optional<Instant> until =
            Optional.ofNullable(codes.get(new MemoryTables.PersonAt(code, student)))
                .map(Kept::until);
        progress.put(student, new Progress(hasAccount(code, student), until));
      }
      return progress;
    }
  }

  private boolean hasAccount(SchoolCode code, PersonId student) {
    return signIns.of(code, student).stream().anyMatch(one -> one.provider() == PROVIDER);
  }

  @Override
  public WriteResult<ActivationRefusal> make(NewActivationCode code) {
    synchronized (school) {
      SchoolCode at = code.by().school();
      Optional<Person> maker = school.person(at, code.by().person());
      if (maker.filter(one -> mayMake(one, code)).isEmpty()) {
        return refused(new ActivationRefusal.NoLongerPermitted());
      }
      Optional<Person> student = student(at, code.student().id());
      if (student.filter(one -> isIn(one, code.place())).isEmpty()) {
        return refused(new ActivationRefusal.NotInUse());
      }
      if (hasAccount(at, code.student().id())) {
        return refused(new ActivationRefusal.HasAccount());
      }
      codes.put(
          new MemoryTables.PersonAt(at, code.student().id()), new Kept(code.mark(), code.until()));
      return written(at, code.line());
    }
  }

  private static boolean mayMake(Person maker, NewActivationCode code) {
    return code.asLeader()
        ? maker.may(Permission.ACTIVATE_CLASS) && isIn(maker, code.place())
        : maker.may(Permission.KEEP_ACCOUNTS);
  }

  private static boolean isIn(Person person, ClassPlace place) {
    return person.place(place.year()).filter(place::isInClassOf).isPresent();
  }

  private Optional<Person> student(SchoolCode at, PersonId id) {
    return school.person(at, id).filter(one -> one.active() && !one.isStaff());
  }

  @Override
  public Optional<Made> find(SchoolCode at, String mark) {
    synchronized (school) {
      return codes.entrySet().stream()
          .filter(code -> code.getKey().school().equals(at))
          .filter(code -> code.getValue().mark().equals(mark))
          .map(code -> new Made(code.getKey().person(), code.getValue().until()))
          .findFirst();
    }
  }

  @Override
  public WriteResult<ActivationRefusal> activate(Activation activation) {
    synchronized (school) {
      SchoolCode at = activation.student().school();
      PersonId id = activation.student().id();
      MemoryTables.PersonAt key = new MemoryTables.PersonAt(at, id);
      if (signIns.whose(activation.signIn()).isPresent()) {
        return refused(new ActivationRefusal.Taken());
      }
      if (hasAccount(at, id)) {
        return refused(new ActivationRefusal.HasAccount());
      }
      if (student(at, id).isEmpty()) {
        return refused(new ActivationRefusal.NotInUse());
      }
      if (Optional.ofNullable(codes.get(key))
          .filter(code -> code.mark().equals(activation.mark()))
          .filter(code -> activation.at().isBefore(code.until()))
          .isEmpty()) {
        return refused(new ActivationRefusal.NotGood());
      }
      codes.remove(key);
      signIns.link(at, id, activation.signIn());
      return written(at, activation.line());
    }
  }

  private static WriteResult<ActivationRefusal> refused(ActivationRefusal reason) {
    return new WriteResult.Rejected<>(List.of(reason));
  }

  private WriteResult<ActivationRefusal> written(SchoolCode at, Change line) {
    school.tables().changes.add(new MemoryTables.SchoolChange(at, line));
    return new WriteResult.Written<>();
  }
}
