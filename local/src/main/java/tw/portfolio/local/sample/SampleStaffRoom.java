package tw.portfolio.local.sample;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Gives the timetable's teachers names and duties, and adds the officers. */
record SampleStaffRoom(List<SamplePerson> officers, List<SamplePerson> teachers) {
  private static final Set<SampleDuty> OFFICES =
      EnumSet.range(SampleDuty.PRINCIPAL, SampleDuty.LIBRARY_IT_HEAD);
  private static final int CLASSES_A_COUNSELLOR = 5;
  private static final int TEACHERS_A_DEPUTY = 15;
  private static final int FIRST_WITH_DEPUTY = 7;

  static SampleStaffRoom of(int teachers, SampleIds ids) {
    List<SamplePerson> people = new ArrayList<>();
    for (int i = 1; i <= OFFICES.size() + teachers; i++) {
      String number = staffNumber(i);
      people.add(
          new SamplePerson(
              ids.id("staff", number),
              SampleNames.draw(ids.random("name", number)),
              ids.address(number)));
    }
    return new SampleStaffRoom(
        people.subList(0, OFFICES.size()), people.subList(OFFICES.size(), people.size()));
  }

  String teacherId(int ordinal) {
    return teachers.get(ordinal).id();
  }

  List<SampleStaff> staff(SampleTimetable timetable) {
    List<SampleStaff> staff = new ArrayList<>();
    for (SampleDuty office : OFFICES) {
      int i = staff.size();
      staff.add(
          new SampleStaff(officers.get(i), staffNumber(i + 1), Set.of(office), Optional.empty()));
    }
    Set<Integer> homerooms = Set.copyOf(timetable.homeroomOf().values());
    int counsellors = Math.max(2, homerooms.size() / CLASSES_A_COUNSELLOR);
    for (int i = 0; i < teachers.size(); i++) {
      Set<SampleDuty> duties = EnumSet.of(SampleDuty.SUBJECT_TEACHER);
      if (homerooms.contains(i)) {
        duties.add(SampleDuty.HOMEROOM_TEACHER);
      }
      // True for exactly that many teachers, spread evenly over the fields.
      if (i * counsellors % teachers.size() < counsellors) {
        duties.add(SampleDuty.COURSE_COUNSELLOR);
      }
      staff.add(
          new SampleStaff(
              teachers.get(i),
              staffNumber(staff.size() + 1),
              duties,
              deputyOf(i, timetable.fieldOfTeacher()).map(this::teacherId)));
    }
    return staff;
  }

  /** The neighbour in the list, of the same field if possible; so a deputy never has a deputy. */
  private static Optional<Integer> deputyOf(int teacher, List<SampleField> fields) {
    if (teacher % TEACHERS_A_DEPUTY != FIRST_WITH_DEPUTY) {
      return Optional.empty();
    }
    boolean nextFits =
        teacher + 1 < fields.size() && fields.get(teacher + 1) == fields.get(teacher);
    return Optional.of(nextFits ? teacher + 1 : teacher - 1);
  }

  private static String staffNumber(int number) {
    return "t%04d".formatted(number);
  }
}
