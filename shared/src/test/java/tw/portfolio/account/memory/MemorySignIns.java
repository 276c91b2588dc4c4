package tw.portfolio.account.memory;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tw.portfolio.access.Permission;
import tw.portfolio.access.Person;
import tw.portfolio.account.NewInvitation;
import tw.portfolio.account.SignIn;
import tw.portfolio.account.SignInChange;
import tw.portfolio.account.SignInRefusal;
import tw.portfolio.account.SignIns;
import tw.portfolio.campus.MemorySchool;
import tw.portfolio.campus.MemoryTables;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.record.Student;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;

/** How people sign in, in memory, beside a {@link MemorySchool}. */
public final class MemorySignIns implements SignIns {
  private final MemorySchool school;
  private final Map<SignIn, MemoryTables.PersonAt> links = new HashMap<>();

  private final Map<MemoryTables.PersonAt, Instant> invited = new HashMap<>();

  /** The sign-ins of this school. */
  public MemorySignIns(MemorySchool school) {
    this.school = school;
  }

  @Override
  public Optional<Person> whose(SignIn signIn) {
    synchronized (school) {
      return Optional.ofNullable(links.get(signIn))
          .flatMap(at -> school.person(at.school(), at.person()));
    }
  }

  @Override
  public boolean hasLeft(SchoolCode code, PersonId student) {
    synchronized (school) {
      return school.tables().records.entrySet().stream()
          .filter(entry -> entry.getKey().school().equals(code))
          .map(Map.Entry::getValue)
          .filter(Student.class::isInstance)
          .map(Student.class::cast)
          .anyMatch(entry -> entry.person().equals(student) && entry.status().hasLeft());
    }
  }

  @Override
  public List<SignIn> of(SchoolCode code, PersonId person) {
    synchronized (school) {
      MemoryTables.PersonAt at = new MemoryTables.PersonAt(code, person);
      return links.entrySet().stream()
          .filter(link -> link.getValue().equals(at))
          .map(Map.Entry::getKey)
          .toList();
    }
  }

  @Override
  public WriteResult<SignInRefusal> change(SignInChange change) {
    synchronized (school) {
      SchoolCode code = change.by().school();
      Optional<SignInRefusal> reason = reason(change);
      if (reason.isPresent()) {
        return new WriteResult.Rejected<>(List.of(reason.get()));
      }
      switch (change.what()) {
        case LINK -> link(code, change.person(), change.signIn());
        case UNLINK -> {
          links.remove(change.signIn());
          if (change.signIn().provider() == SignIn.Provider.POOL) {
            invited.remove(new MemoryTables.PersonAt(code, change.person()));
          }
        }
      }
      school.tables().changes.add(new MemoryTables.SchoolChange(code, change.line()));
      return new WriteResult.Written<>();
    }
  }

  @Override
  public WriteResult<SignInRefusal> begin(NewInvitation invitation) {
    synchronized (school) {
      SchoolCode code = invitation.by().school();
      if (!keepsAccounts(code, invitation.by().person())) {
        return new WriteResult.Rejected<>(List.of(new SignInRefusal.NoLongerPermitted()));
      }
      MemoryTables.PersonAt at = new MemoryTables.PersonAt(code, invitation.person());
      Instant over = invitation.at().minus(NewInvitation.PAUSE);
      if (Optional.ofNullable(invited.get(at)).filter(last -> last.isAfter(over)).isPresent()) {
        return new WriteResult.Rejected<>(List.of(new SignInRefusal.JustInvited()));
      }
      invited.put(at, invitation.at());
      return new WriteResult.Written<>();
    }
  }

  @Override
  public void giveUp(NewInvitation invitation) {
    synchronized (school) {
      invited.remove(
          new MemoryTables.PersonAt(invitation.by().school(), invitation.person()),
          invitation.at());
    }
  }

  private boolean keepsAccounts(SchoolCode code, PersonId person) {
    return school.person(code, person).filter(by -> by.may(Permission.KEEP_ACCOUNTS)).isPresent();
  }

  /** Links an account by another write. */
  void link(SchoolCode code, PersonId person, SignIn signIn) {
    links.put(signIn, new MemoryTables.PersonAt(code, person));
  }

  private Optional<SignInRefusal> reason(SignInChange change) {
    SchoolCode code = change.by().school();
    if (!keepsAccounts(code, change.by().person())) {
      return Optional.of(new SignInRefusal.NoLongerPermitted());
    }
    List<SignIn> own = of(code, change.person());
    return switch (change.what()) {
      case UNLINK ->
          own.contains(change.signIn())
              ? Optional.empty()
              : Optional.of(new SignInRefusal.Differs());
      case LINK -> {
        if (school.person(code, change.person()).isEmpty()) {
          yield Optional.of(new SignInRefusal.NoSuchPerson());
        }
        if (links.containsKey(change.signIn())) {
          yield Optional.of(new SignInRefusal.Taken());
        }
        yield own.stream().anyMatch(one -> one.provider() == change.signIn().provider())
            ? Optional.of(new SignInRefusal.Differs())
            : Optional.empty();
      }
    };
  }
}
