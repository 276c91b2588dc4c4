package tw.portfolio.local.sample;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tw.portfolio.local.sample.SampleExceptions.Kind;
import tw.portfolio.local.sample.SampleRoll.Group;
import tw.portfolio.local.sample.SampleTimetable.Slot;

/**
 * Puts the sample school together, step by step: roll, exceptions, timetable, staff, enrolments.
 */
final class SampleSchoolGenerator {
  private final SampleIds ids;
  private final int schoolYear;
  private final int semester;
  private final SampleTakings takings;
  private final Map<String, List<SampleSection>> ofClass = new HashMap<>();
  private final Map<Integer, List<SampleSection>> electives = new HashMap<>();
  private final Map<Integer, SampleSection> remedial = new HashMap<>();

  private SampleSchoolGenerator(SampleIds ids, int schoolYear, int semester) {
    this.ids = ids;
    this.schoolYear = schoolYear;
    this.semester = semester;
    takings = new SampleTakings(ids.school(), schoolYear, semester);
  }

  static SampleSchool generate(SampleIds ids, int students, int schoolYear, int semester) {
    SampleRoll roll = SampleRoll.of(students, schoolYear, ids);
    SampleExceptions exceptions =
        SampleExceptions.among(
            roll.students(), ids.random("exceptions", term(schoolYear, semester)));
    SampleTimetable timetable = SampleTimetable.of(roll, semester, exceptions.remedialGrades());
    SampleStaffRoom staffRoom = SampleStaffRoom.of(timetable.fieldOfTeacher().size(), ids);
    SampleSchoolGenerator generator = new SampleSchoolGenerator(ids, schoolYear, semester);
    List<SampleSection> sections = generator.sections(timetable, staffRoom);
    return new SampleSchool(
        ids.school(),
        "臺南市立南寧高級中學",
        schoolYear,
        semester,
        staffRoom.staff(timetable),
        classes(timetable, staffRoom),
        roll.students(),
        sections,
        generator.enrolments(roll, exceptions));
  }

  private static List<SampleClass> classes(SampleTimetable timetable, SampleStaffRoom staffRoom) {
    List<SampleClass> classes = new ArrayList<>();
    timetable
        .homeroomOf()
        .forEach(
            (group, teacher) ->
                classes.add(
                    new SampleClass(
                        group.id(),
                        group.grade(),
                        group.number(),
                        group.name(),
                        staffRoom.teacherId(teacher))));
    return classes;
  }

  private List<SampleSection> sections(SampleTimetable timetable, SampleStaffRoom staffRoom) {
    List<SampleSection> sections = new ArrayList<>();
    for (Slot slot : timetable.slots()) {
      int teacher = timetable.teacherOf().get(slot);
      SampleSection section = section(slot, staffRoom.teacherId(teacher));
      sections.add(section);
      switch (slot.purpose()) {
        case CLASS ->
            ofClass
                .computeIfAbsent(section.classId().orElseThrow(), id -> new ArrayList<>())
                .add(section);
        case ELECTIVE ->
            electives.computeIfAbsent(slot.grade(), grade -> new ArrayList<>()).add(section);
        case REMEDIAL -> remedial.put(slot.grade(), section);
      }
    }
    return sections;
  }

  private SampleSection section(Slot slot, String teacherId) {
    Optional<String> classId = slot.group().map(Group::id);
    String where = classId.orElse("grade" + slot.grade());
    String key =
        String.join(
            "/", term(schoolYear, semester), where, slot.purpose().name(), "" + slot.number());
    int entryYear = SampleRoll.entryYear(schoolYear, slot.grade());
    return new SampleSection(
        ids.id("section", key),
        slot.course().code(entryYear, ids.school()),
        slot.course().name(),
        slot.grade(),
        slot.course().credits(),
        teacherId,
        classId);
  }

  private List<SampleEnrolment> enrolments(SampleRoll roll, SampleExceptions exceptions) {
    List<SampleEnrolment> enrolments = new ArrayList<>();
    int turn = 0;
    for (SampleStudent student : roll.students()) {
      Optional<Kind> kind = exceptions.kindOf(student);
      for (SampleSection section : ofClass.get(student.classId())) {
        SampleTaking taking =
            kind.filter(k -> stands(k, section))
                .map(k -> takings.of(k, section))
                .orElseGet(SampleTaking.Regular::new);
        enrolments.add(enrolment(student, section, taking));
      }
      List<SampleSection> choice = electives.get(student.grade());
      SampleSection chosen = choice.get(turn++ % choice.size());
      enrolments.add(enrolment(student, chosen, new SampleTaking.Regular()));
      kind.filter(Kind::remedial)
          .ifPresent(
              k -> {
                SampleSection extra = remedial.get(student.grade());
                enrolments.add(enrolment(student, extra, takings.of(k, extra)));
              });
    }
    return enrolments;
  }

  /** Whether this class section is the one that stands for the course taken at the other school. */
  private static boolean stands(Kind kind, SampleSection section) {
    return switch (kind) {
      case TRANSFER -> section.courseName().equals("國語文");
      case BORROWED -> section.courseName().equals("英語文");
      case RETAKE, MAKE_UP -> false;
    };
  }

  private SampleEnrolment enrolment(
      SampleStudent student, SampleSection section, SampleTaking taking) {
    String key = String.join("/", student.person().id(), section.id());
    return new SampleEnrolment(
        ids.id("enrolment", key), student.person().id(), section.id(), taking);
  }

  private static String term(int schoolYear, int semester) {
    return schoolYear + "-" + semester;
  }
}
