package tw.portfolio.local.sample;

import java.util.ArrayList;
import java.util.List;

/** Divides the students into grades and classes. */
record SampleRoll(List<Group> groups, List<SampleStudent> students) {
  private static final int MOST_IN_CLASS = 40;
  private static final int FIRST_GRADE = 10;
  private static final int GRADES = 3;

  /** A class before it has a 導師. */
  record Group(String id, int grade, int number) {
    String name() {
      return "高" + "一二三".charAt(grade - FIRST_GRADE) + "%02d班".formatted(number);
    }
  }

  static SampleRoll of(int students, int schoolYear, SampleIds ids) {
    List<Group> groups = new ArrayList<>();
    List<SampleStudent> roll = new ArrayList<>();
    for (int i = 0; i < GRADES; i++) {
      int grade = FIRST_GRADE + i;
      // The remainder goes to the lower grades, one each.
      int inGrade = (students + GRADES - 1 - i) / GRADES;
      int classes = Math.ceilDiv(inGrade, MOST_IN_CLASS);
      int serial = 1;
      for (int c = 0; c < classes; c++) {
        int entryYear = entryYear(schoolYear, grade);
        Group group = new Group(ids.id("class", entryYear + "/" + c), grade, c + 1);
        groups.add(group);
        int size = inGrade * (c + 1) / classes - inGrade * c / classes;
        for (int seat = 1; seat <= size; seat++) {
          String number = "%03d%04d".formatted(entryYear, serial++);
          SamplePerson person =
              new SamplePerson(
                  ids.id("student", number),
                  SampleNames.draw(ids.random("name", number)),
                  ids.address("s" + number));
          roll.add(new SampleStudent(person, number, grade, group.id(), seat));
        }
      }
    }
    return new SampleRoll(groups, roll);
  }

  static int entryYear(int schoolYear, int grade) {
    return schoolYear - (grade - FIRST_GRADE);
  }

  /** The grades that have students. */
  List<Integer> grades() {
    return groups.stream().map(Group::grade).distinct().toList();
  }

  long studentsIn(int grade) {
    return students.stream().filter(student -> student.grade() == grade).count();
  }
}
