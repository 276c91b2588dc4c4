package tw.portfolio.account.memory;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tw.portfolio.access.Person;
import tw.portfolio.access.Role;
import tw.portfolio.account.FirstSettings;
import tw.portfolio.account.FoundingRefusal;
import tw.portfolio.account.FoundingStore;
import tw.portfolio.campus.MemorySchool;
import tw.portfolio.campus.MemoryTables;
import tw.portfolio.history.Author;
import tw.portfolio.history.Change;
import tw.portfolio.history.ChangeAction;
import tw.portfolio.history.Subject;
import tw.portfolio.history.SubjectKind;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.record.StaffMember;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.settings.KeepingLeaverRetention;
import tw.portfolio.settings.KeepingRetention;
import tw.portfolio.settings.KeepingSchoolName;

/** First people in memory, beside a {@link MemorySchool}. */
public final class MemoryFounding implements FoundingStore {
  private final MemorySchool school;
  private final Map<SchoolCode, PersonId> founders = new HashMap<>();

  /** The first people of these schools. */
  public MemoryFounding(MemorySchool school) {
    this.school = school;
  }

  @Override
  public Optional<PersonId> founder(SchoolCode code) {
    synchronized (school) {
      return Optional.ofNullable(founders.get(code));
    }
  }

  @Override
  public WriteResult<FoundingRefusal> found(
      SchoolCode code, StaffMember first, FirstSettings set, Instant at) {
    synchronized (school) {
      MemoryTables tables = school.tables();
      if (tables.people.values().stream()
          .anyMatch(person -> person.school().equals(code) && person.isStaff())) {
        return new WriteResult.Rejected<>(List.of(new FoundingRefusal.AlreadyFounded()));
      }
      Role role = Role.ACADEMIC_DIRECTOR;
      founders.put(code, first.person());
      tables.people.put(
          new MemoryTables.PersonAt(code, first.person()),
          new Person(
              code, first.person(), first.name(), Set.of(role), first.email(), Optional.empty()));
      tables.records.put(new MemoryTables.RecordAt(code, first.key()), first);
      line(code, first, new Subject(SubjectKind.RECORD, first.subject()), ChangeAction.ADD, at);
      line(
          code,
          first,
          new Subject(SubjectKind.PERSON, first.person().text()),
          ChangeAction.GRANT,
          at);
      tables.retention.put(code, set.retention());
      tell(code, KeepingRetention.founded(set.retention(), "開通學校", at));
      tables.leaverRetention.put(code, set.leavers());
      tell(code, KeepingLeaverRetention.founded(set.leavers(), "開通學校", at));
      set.name()
          .ifPresent(
              name -> {
                tables.schoolNames.put(code, name);
                tell(code, KeepingSchoolName.founded(name, "開通學校", at));
              });
      return new WriteResult.Written<>();
    }
  }

  private void tell(SchoolCode code, Change line) {
    school.tables().changes.add(new MemoryTables.SchoolChange(code, line));
  }

  private void line(
      SchoolCode code, StaffMember first, Subject subject, ChangeAction action, Instant at) {
    String to = action == ChangeAction.GRANT ? Role.ACADEMIC_DIRECTOR.title() : first.summary();
    school
        .tables()
        .changes
        .add(
            new MemoryTables.SchoolChange(
                code,
                new Change(
                    subject,
                    at,
                    new Author.Platform(),
                    action,
                    Optional.empty(),
                    Optional.of(to),
                    "開通學校",
                    Optional.of(first.person()))));
  }
}
