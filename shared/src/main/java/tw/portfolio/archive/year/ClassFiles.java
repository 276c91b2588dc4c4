package tw.portfolio.archive.year;

import java.util.List;

/**
 * The files of lines in the bag of a class, and what every field of them means. A new kind is a
 * constant here, and its lines in {@link ClassLines}.
 */
final class ClassFiles {
  /** 學籍資料. */
  static final ArchivedKind STUDENTS =
      ArchivedKind.of(
          "students",
          "學生（學籍資料）",
          "Students",
          """
          student | 學生代號，其他檔案用它指這位學生 | Id by which the other files name the student
          studentNumber | 學號 | Student number
          name | 姓名 | Name
          identity | 身分證號，中間遮蔽 | National id, its middle masked
          born | 出生日期 | Date of birth
          gender | 性別 | Gender
          entered | 入學學年度 | School year of entry
          className | 這個學年度的班級 | Class of this school year
          seat | 座號 | Seat number
          status | 學籍狀態（封存時） | Status when the archive was made
          """);

  /** 修課名單. */
  static final ArchivedKind ENROLMENTS =
      ArchivedKind.of(
          "enrolments",
          "修課",
          "Courses taken",
          """
          school | 學校代碼 | School code
          student | 學生代號 | Id of the student
          term | 學年度與學期 | School year and semester
          code | 課程代碼 | Course code
          name | 科目名稱 | Name of the course
          gradeLevel | 開課年級 | Grade
          credits | 學分 | Credits
          taking | 修課別 | Way of taking it
          taking.kind | 修課別代碼 | Its code
          taking.term | 對應的學期 | Semester that it stands for
          taking.method | 補修、重修方式 | Method of making up or retaking
          taking.school | 原校或借讀的學校 | The other school
          teacher | 任課教師代號 | Id of the teacher
          teacherName | 任課教師 | Name of the teacher
          takesOutcomes | 是否可上傳課程學習成果 | Whether outcomes may be uploaded
          section | 開課班別 | Section
          """);

  /** 課程學習成果. */
  static final ArchivedKind OUTCOMES =
      ArchivedKind.of(
          "outcomes",
          "課程學習成果",
          "Course outcomes",
          """
          pieceId | 作品代號 | Id of the piece
          student | 學生代號 | Id of the student
          term | 學年度與學期 | School year and semester
          courseCode | 課程代碼 | Course code
          taking | 修課別代碼 | Way of taking the course
          description | 內容簡述 | What the student says of it
          state | 狀態代碼 | State
          stateName | 狀態 | State in Chinese
          decidedBy | 認證或退回的教師代號 | Id of the teacher who decided
          decidedByName | 認證或退回的教師 | Name of the teacher who decided
          created | 第一次上傳的時間 | When it was first announced
          revision | 第幾組檔案 | Which set of files
          version | 紀錄改過幾次 | How often the record was written
          files | 檔案 | Its files
          files.part | 文件或影音 | Document or media
          files.name | 上傳時的檔名 | Name when it was uploaded
          files.type | 檔案類型 | Media type
          files.bytes | 大小 | Size in bytes
          files.sha256 | SHA-256 | SHA-256
          files.md5 | MD5 | MD5
          files.path | 在這個封存中的位置；沒有這一欄就是沒有放進來 | Where it lies in this bag; missing if it could not be put in
          """);

  /** 多元表現. */
  static final ArchivedKind ACHIEVEMENTS =
      ArchivedKind.of(
          "achievements",
          "多元表現",
          "Achievements",
          """
          pieceId | 多元表現代號 | Id
          student | 學生代號 | Id of the student
          term | 學年度與學期 | School year and semester
          category | 類別代碼 | Category
          categoryName | 類別 | Category in Chinese
          detail | 這一類的欄位，名稱與意義如下 | The fields of the category, explained below
          description | 內容簡述 | What the student says of it
          link | 外部連結 | External link
          state | 狀態代碼 | State
          stateName | 狀態 | State in Chinese
          created | 第一次登錄的時間 | When it was first announced
          revision | 第幾組檔案 | Which set of files
          version | 紀錄改過幾次 | How often the record was written
          files | 檔案，欄位同課程學習成果 | Its files, with the fields of course outcomes
          """);

  /** 勾選. */
  static final ArchivedKind CHOICES =
      ArchivedKind.of(
          "choices",
          "勾選",
          "Choices",
          """
          student | 學生代號 | Id of the student
          kind | outcome 課程學習成果、achievement 多元表現 | What was chosen of
          chosen | 勾選的作品代號 | Ids of the pieces chosen
          declined | 是否選「本學年不提交」 | Whether nothing was to be handed in
          at | 最後勾選的時間 | When it was last chosen
          submittedBy | 由哪一次提交鎖定 | Which handing in locked it
          """);

  /** 學業成績. */
  static final ArchivedKind GRADES =
      ArchivedKind.of(
          "grades",
          "學業成績",
          "Grades",
          """
          record | 紀錄的種類 | Kind of record
          student | 學生代號 | Id of the student
          year | 學年度 | School year
          semester | 學期 | Semester
          courseCode | 課程代碼 | Course code
          name | 科目名稱 | Name of the course
          grade | 年級 | Grade
          credits | 學分 | Credits
          taking | 修課別，欄位同修課 | Way of taking it, with the fields of courses taken
          credited | 是否計學分 | Whether it counts
          score | 學期成績 | Score
          passed | 是否及格 | Whether it was passed
          resitScore | 補考成績 | Score of the resit
          resitPassed | 補考是否及格 | Whether the resit was passed
          creditsCounted | 是否採計學分 | Whether the credits were given
          remark | 質性描述 | Remark
          repeatedScore | 重讀成績 | Score when repeated
          repeatedPassed | 重讀是否及格 | Whether that was passed
          repeatNote | 重讀註記 | Note of repeating
          yearScore | 學年成績 | Score of the year
          yearPassed | 學年成績是否及格 | Whether the year was passed
          secondResitScore | 學年補考成績 | Score of the year's resit
          secondResitPassed | 學年補考是否及格 | Whether that was passed
          dataKey | 國教署資料鍵值 | Key of the national data
          """);

  /** 幹部. */
  static final ArchivedKind CADRES =
      ArchivedKind.of(
          "cadres",
          "幹部經歷",
          "Cadre",
          """
          record | 紀錄的種類 | Kind of record
          student | 學生代號 | Id of the student
          from | 開始日期 | First day
          until | 結束日期 | Last day
          unit | 單位 | Unit
          title | 職務 | Title
          level | 等級代碼 | Level
          elsewhere | 他校的學校代碼 | Code of the other school
          """);

  /** 出缺勤. */
  static final ArchivedKind ATTENDANCE =
      ArchivedKind.of(
          "attendance",
          "出缺勤紀錄",
          "Attendance",
          """
          record | 紀錄的種類 | Kind of record
          student | 學生代號 | Id of the student
          from | 開始日期 | First day
          until | 結束日期 | Last day
          kind | 假別 | Kind of absence
          periods | 節數 | Periods
          """);

  /** 服務. */
  static final ArchivedKind SERVICE =
      ArchivedKind.of(
          "service",
          "校內服務紀錄",
          "Service",
          """
          record | 紀錄的種類 | Kind of record
          student | 學生代號 | Id of the student
          from | 開始日期 | First day
          until | 結束日期 | Last day
          name | 服務名稱 | What it was
          unit | 單位 | Unit
          hours | 時數 | Hours
          """);

  /** 自傳與學習計畫. */
  static final ArchivedKind STATEMENTS =
      ArchivedKind.of(
          "statements",
          "自傳與學習計畫",
          "Statements",
          """
          student | 學生代號 | Id of the student
          state | 狀態代碼 | State
          edition | 第幾版 | Edition
          updated | 最後更新的時間 | When it was last changed
          careerPlan | 生涯規劃 | Career plan
          expectations | 自我期許 | Expectations of oneself
          strengths | 專長 | Strengths
          interests | 興趣 | Interests
          autobiography | 自傳 | Autobiography
          studyPlan | 學習計畫 | Study plan
          """);

  /** 修課評估. */
  static final ArchivedKind ASSESSMENTS =
      ArchivedKind.of(
          "assessments",
          "修課評估",
          "Assessments",
          """
          student | 學生代號 | Id of the student
          exploration | 學群（類群）探索 | Exploration of fields
          career | 就業規劃 | Career
          remarks | 備註 | Remarks
          by | 登錄者代號 | Id of who wrote it
          byName | 登錄者 | Name of who wrote it
          at | 登錄的時間 | When
          """);

  /** 個別延長. */
  static final ArchivedKind EXTENSIONS =
      ArchivedKind.of(
          "extensions",
          "個別延長",
          "More time given",
          """
          student | 學生代號 | Id of the student
          extension | 延長的代號 | Id of the extension
          window | 期程代碼 | Window
          windowName | 期程 | Window in Chinese
          closes | 延長到（這一刻起不開放） | The moment from which it is over
          """);

  /** 基本資料疑義. */
  static final ArchivedKind ENQUIRIES =
      ArchivedKind.of(
          "register-enquiries",
          "基本資料疑義（封存時還留著的）",
          "Fields called into question, as far as they are kept",
          """
          student | 學生代號 | Id of the student
          field | 欄位代碼 | Field
          fieldName | 欄位 | Field in Chinese
          asked | 提出的時間 | When it was asked
          text | 學生的說明 | What the student says
          stood | 當時登載的內容，身分證號中間遮蔽 | What the register said then
          verdict | 回覆結果代碼 | What was found
          verdictName | 回覆結果 | The same in Chinese
          answer | 回覆 | The answer
          answered | 回覆的時間 | When it was answered
          byName | 回覆的人 | Name of who answered
          takenBack | 學生撤回的時間 | When the student took it back
          """);

  /** What could not be put in. */
  static final ArchivedKind LEFT_OUT =
      ArchivedKind.of(
          "left-out",
          "沒有放進來的檔案",
          "Files that could not be put in",
          """
          pieceId | 作品代號 | Id of the piece
          part | 文件或影音 | Document or media
          problem | missing 找不到、altered 與紀錄不符 | Missing, or not what the record says
          """);

  /** Each of them, in the order of the page. */
  static final List<ArchivedKind> ALL =
      List.of(
          STUDENTS,
          ENROLMENTS,
          OUTCOMES,
          ACHIEVEMENTS,
          CHOICES,
          GRADES,
          CADRES,
          ATTENDANCE,
          SERVICE,
          STATEMENTS,
          ASSESSMENTS,
          ReceiptFiles.RECEIPTS,
          ReceiptFiles.REPORTS,
          EXTENSIONS,
          ENQUIRIES,
          LEFT_OUT);

  private ClassFiles() {}
}
