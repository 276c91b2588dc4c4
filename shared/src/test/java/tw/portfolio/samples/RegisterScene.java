package tw.portfolio.samples;

import java.util.List;
import java.util.Optional;
import tw.portfolio.access.Permits;
import tw.portfolio.access.Person;
import tw.portfolio.access.Role;
import tw.portfolio.campus.Campus;
import tw.portfolio.history.Author;
import tw.portfolio.record.RecordChange;
import tw.portfolio.record.Seat;
import tw.portfolio.record.Student;
import tw.portfolio.record.StudentStatus;
import tw.portfolio.record.memory.MemoryRecords;
import tw.portfolio.record.memory.MemoryStudentRecords;
import tw.portfolio.record.register.AnsweringEnquiries;
import tw.portfolio.record.register.AskingEnquiries;
import tw.portfolio.record.register.ConfirmingRegisters;
import tw.portfolio.record.register.memory.MemoryConfirmations;
import tw.portfolio.record.register.memory.MemoryEnquiries;
import tw.portfolio.record.register.memory.MemoryRegisters;

/**
 * A school with two students of class 101 and one of 102 in its register, and who deals with it.
 */
public final class RegisterScene {
  /** 張小濤, class 102, in the register. */
  public static final Student TAO =
      Records.student(3, "s3", "張小濤", "B123456780", StudentStatus.ENROLLED, new Seat(1, "102", 1));

  /** 訓育組長, who keeps the cadres. */
  public static final Person ACTIVITIES = Offices.office(205, "周組長", Role.ACTIVITIES_HEAD);

  public final Campus campus =
      new Campus(Entries.aSchool().withStaff(ACTIVITIES, Offices.PRINCIPAL, Offices.INFORMATION));

  private final MemoryRecords records = new MemoryRecords(campus.school());
  public final MemoryRegisters registers = new MemoryRegisters(campus.school());
  public final MemoryConfirmations confirmations = new MemoryConfirmations(campus.school());
  public final MemoryEnquiries enquiries = new MemoryEnquiries(campus.school());
  private final Permits permits = new Permits(campus.school());

  public final ConfirmingRegisters confirming =
      new ConfirmingRegisters(registers, confirmations, enquiries, permits);
  public final AskingEnquiries asking =
      new AskingEnquiries(
          registers,
          confirmations,
          enquiries,
          new MemoryStudentRecords(campus.school()),
          campus.school());
  public final AnsweringEnquiries answering =
      new AnsweringEnquiries(registers, enquiries, campus.school(), permits);

  /** Everybody is entered; nothing is confirmed. */
  public RegisterScene() {
    write(Records.anew(Records.MING, Records.HUA, TAO));
    Entries.in(records, Entries.MING_LEADS);
  }

  /** The registrar brings in a file that says something else of a student. */
  public Student change(Student before, Student after) {
    write(List.of(Records.change(before, after)));
    return after;
  }

  /** The student with another seat. */
  public Student seated(Student student, String className, int number) {
    return change(
        student,
        Records.moved(
            student,
            student.year(),
            StudentStatus.ENROLLED,
            Optional.of(new Seat(1, className, number))));
  }

  private void write(List<RecordChange> changes) {
    List<RecordChange> refused =
        records.write(
            SchoolBuilder.SCHOOL,
            changes,
            Author.of(Staff.actor(Entries.REGISTRAR)),
            "名冊",
            campus.now());
    if (!refused.isEmpty()) {
      throw new IllegalStateException("Not entered: " + refused);
    }
  }
}
