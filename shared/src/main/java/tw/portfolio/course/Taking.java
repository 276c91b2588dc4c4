package tw.portfolio.course;

import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.Term;

/** How a student takes a course, with what its national sheet asks for beyond the course itself. */
public sealed interface Taking {
  /** Which sheet it belongs on. */
  TakingKind kind();

  /** 學期. */
  record InSemester() implements Taking {
    @Override
    public TakingKind kind() {
      return TakingKind.SEMESTER;
    }
  }

  /**
   * 補修.
   *
   * @param due when it should have been taken (應修課學年度、學期)
   * @param method 補修方式 as the school writes it; of the national code table only a part was found
   */
  record MakeUp(Term due, String method) implements Taking {
    @Override
    public TakingKind kind() {
      return TakingKind.MAKE_UP;
    }
  }

  /**
   * 重修.
   *
   * @param original when it was first taken (原修課學年度、學期)
   * @param method 重修方式 as the school writes it; of the national code table only a part was found
   */
  record Retake(Term original, String method) implements Taking {
    @Override
    public TakingKind kind() {
      return TakingKind.RETAKE;
    }
  }

  /** 重讀. */
  record Repeat() implements Taking {
    @Override
    public TakingKind kind() {
      return TakingKind.REPEAT;
    }
  }

  /**
   * 轉學轉科; the enrolment's course code, name, grade and credits are the former school's.
   *
   * @param originalSchool 原修課學校代碼
   * @param original 原修課學年度、學期
   */
  record Transfer(SchoolCode originalSchool, Term original) implements Taking {
    @Override
    public TakingKind kind() {
      return TakingKind.TRANSFER;
    }
  }

  /**
   * 借讀; the enrolment's course code, name, grade and credits are the host school's.
   *
   * @param hostSchool 借讀學校代碼
   * @param taken 借讀修課學年度、學期
   */
  record Borrowed(SchoolCode hostSchool, Term taken) implements Taking {
    @Override
    public TakingKind kind() {
      return TakingKind.BORROWED;
    }
  }
}
