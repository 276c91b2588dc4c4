package tw.portfolio.record.register.memory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tw.portfolio.access.Person;
import tw.portfolio.campus.MemorySchool;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.record.register.Enquiries;
import tw.portfolio.record.register.Enquiry;
import tw.portfolio.record.register.EnquiryRefusal;
import tw.portfolio.record.register.RegisterField;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.work.memory.MemoryHistory;

/** Enquiries in memory, beside a {@link MemorySchool}. */
public final class MemoryEnquiries implements Enquiries {
  private final MemorySchool school;
  private final Map<At, Enquiry> enquiries = new HashMap<>();

  /** Enquiries of students of this school. */
  public MemoryEnquiries(MemorySchool school) {
    this.school = school;
  }

  private record At(SchoolCode school, PersonId student, RegisterField field) {}

  @Override
  public List<Enquiry> of(SchoolCode code, PersonId student) {
    return all(code).stream()
        .filter(enquiry -> enquiry.student().equals(student))
        .sorted(Comparator.comparing(Enquiry::field))
        .toList();
  }

  @Override
  public List<Enquiry> all(SchoolCode code) {
    synchronized (school) {
      return enquiries.entrySet().stream()
          .filter(kept -> kept.getKey().school().equals(code))
          .map(Map.Entry::getValue)
          .toList();
    }
  }

  @Override
  public WriteResult<EnquiryRefusal> write(EnquiryWrite write) {
    synchronized (school) {
      Enquiry after = write.after();
      At at = new At(write.school(), after.student(), after.field());
      List<EnquiryRefusal> reasons = new ArrayList<>();
      Optional<Person> student = school.person(write.school(), after.student());
      if (write.byStudent() && student.filter(Person::active).isEmpty()) {
        reasons.add(new EnquiryRefusal.AccountNotInUse(student.isPresent()));
      }
      int before = Optional.ofNullable(enquiries.get(at)).map(Enquiry::version).orElse(0);
      if (before != after.version() - 1) {
        reasons.add(new EnquiryRefusal.EnquiryDiffers());
      }
      if (!reasons.isEmpty()) {
        return new WriteResult.Rejected<>(reasons);
      }
      enquiries.put(at, after);
      MemoryHistory.add(school, write.school(), write.line());
      return new WriteResult.Written<>();
    }
  }
}
