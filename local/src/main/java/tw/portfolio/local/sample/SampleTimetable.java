package tw.portfolio.local.sample;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tw.portfolio.local.sample.SampleRoll.Group;

/**
 * Which sections there are and which teacher, by ordinal from 0, takes each. Teachers stay within
 * their field and take at most {@value #MOST_SECTIONS} sections; the 導師 also leads the class's own
 * hour.
 */
record SampleTimetable(
    List<Slot> slots,
    Map<Slot, Integer> teacherOf,
    Map<Group, Integer> homeroomOf,
    List<SampleField> fieldOfTeacher) {
  private static final int MOST_SECTIONS = 5;
  private static final int MOST_IN_ELECTIVE = 35;

  /** What a section is for. */
  enum Purpose {
    CLASS,
    ELECTIVE,
    REMEDIAL
  }

  /**
   * A section before it has a teacher.
   *
   * @param number tells sections of one purpose and grade apart
   */
  record Slot(SampleCourse course, int grade, Purpose purpose, Optional<Group> group, int number) {}

  static SampleTimetable of(SampleRoll roll, int semester, Set<Integer> remedialGrades) {
    List<Slot> slots = slots(roll, semester, remedialGrades);
    Map<Slot, Integer> teacherOf = new LinkedHashMap<>();
    List<SampleField> fieldOfTeacher = new ArrayList<>();
    for (SampleField field : SampleField.values()) {
      if (field != SampleField.HOMEROOM) {
        assign(field, slots, teacherOf, fieldOfTeacher);
      }
    }
    Map<Group, Integer> homeroomOf = homerooms(roll, teacherOf, fieldOfTeacher.size());
    for (Slot slot : slots) {
      if (slot.course().field() == SampleField.HOMEROOM) {
        teacherOf.put(slot, homeroomOf.get(slot.group().orElseThrow()));
      }
    }
    return new SampleTimetable(slots, teacherOf, homeroomOf, fieldOfTeacher);
  }

  private static List<Slot> slots(SampleRoll roll, int semester, Set<Integer> remedialGrades) {
    List<Slot> slots = new ArrayList<>();
    for (Group group : roll.groups()) {
      int number = 0;
      for (SampleCourse course : SampleCourses.ofClass(group.grade(), group.number(), semester)) {
        slots.add(new Slot(course, group.grade(), Purpose.CLASS, Optional.of(group), number++));
      }
    }
    for (int grade : roll.grades()) {
      long electives = Math.ceilDiv(roll.studentsIn(grade), MOST_IN_ELECTIVE);
      for (int i = 0; i < electives; i++) {
        SampleCourse course = SampleCourses.elective(i);
        slots.add(new Slot(course, grade, Purpose.ELECTIVE, Optional.empty(), i));
      }
    }
    for (int grade : roll.grades()) {
      if (remedialGrades.contains(grade)) {
        SampleCourse course = SampleCourses.remedial(grade);
        slots.add(new Slot(course, grade, Purpose.REMEDIAL, Optional.empty(), 0));
      }
    }
    return slots;
  }

  private static void assign(
      SampleField field,
      List<Slot> slots,
      Map<Slot, Integer> teacherOf,
      List<SampleField> fieldOfTeacher) {
    List<Slot> own = slots.stream().filter(slot -> slot.course().field() == field).toList();
    int teachers = Math.ceilDiv(own.size(), MOST_SECTIONS);
    for (int i = 0; i < own.size(); i++) {
      teacherOf.put(own.get(i), fieldOfTeacher.size() + i * teachers / own.size());
    }
    for (int i = 0; i < teachers; i++) {
      fieldOfTeacher.add(field);
    }
  }

  /**
   * A teacher who knows the class where one is free; there are always more teachers than classes.
   */
  private static Map<Group, Integer> homerooms(
      SampleRoll roll, Map<Slot, Integer> teacherOf, int teachers) {
    Map<Group, List<Integer>> teachersOf = new HashMap<>();
    teacherOf.forEach(
        (slot, teacher) ->
            slot.group()
                .ifPresent(
                    group ->
                        teachersOf.computeIfAbsent(group, g -> new ArrayList<>()).add(teacher)));
    Map<Group, Integer> homeroomOf = new LinkedHashMap<>();
    Set<Integer> taken = new HashSet<>();
    for (Group group : roll.groups()) {
      List<Integer> candidates = new ArrayList<>(teachersOf.get(group));
      for (int teacher = 0; teacher < teachers; teacher++) {
        candidates.add(teacher);
      }
      int chosen =
          candidates.stream().filter(teacher -> !taken.contains(teacher)).findFirst().orElseThrow();
      taken.add(chosen);
      homeroomOf.put(group, chosen);
    }
    return homeroomOf;
  }
}
