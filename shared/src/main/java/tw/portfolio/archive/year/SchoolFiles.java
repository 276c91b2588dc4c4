package tw.portfolio.archive.year;

import java.util.List;

/** The files of lines in the bag of the school, and what every field of them means. */
final class SchoolFiles {
  /** 班級. */
  static final ArchivedKind CLASSES =
      ArchivedKind.of(
          "classes",
          "班級與導師",
          "Classes",
          """
          year | 學年度 | School year
          name | 班級 | Class
          grade | 年級 | Grade
          department | 科別 | Department
          homeroomTeacher | 導師代號 | Id of the homeroom teacher
          homeroomTeacherName | 導師 | Name of the homeroom teacher
          """);

  /** 課程. */
  static final ArchivedKind COURSES =
      ArchivedKind.of(
          "courses",
          "課程代碼清單",
          "Course codes",
          """
          code | 課程代碼 | Course code
          name | 科目名稱 | Name of the course
          credits | 六學期各學期學分，一學期一個字元 | Credits of the six semesters, a character each
          """);

  /** 開課. */
  static final ArchivedKind SECTIONS =
      ArchivedKind.of(
          "sections",
          "開課",
          "Sections",
          """
          term | 學年度與學期 | School year and semester
          code | 課程代碼 | Course code
          name | 開課班別 | Section
          courseName | 科目名稱 | Name of the course
          gradeLevel | 年級 | Grade
          credits | 學分 | Credits
          teacher | 任課教師代號 | Id of the teacher
          teacherName | 任課教師 | Name of the teacher
          """);

  /** 教職員. */
  static final ArchivedKind STAFF =
      ArchivedKind.of(
          "staff",
          "教職員（封存時）",
          "Staff when the archive was made",
          """
          person | 代號，其他檔案用它指這個人 | Id by which the other files name the person
          number | 教職員編號 | Staff number
          name | 姓名 | Name
          email | 電子郵件 | Mail address
          """);

  /** 設定: how many, how large, how long, and when the semesters end. */
  static final ArchivedKind CAPS =
      ArchivedKind.of(
          "caps",
          "設定：件數、檔案、休業式",
          "Settings: how many, how large, last days of school",
          """
          version | 設定過幾次，0 為從未設定，用補充規定的值 | How often it was set; 0 for never, and then it is the regulation's
          uploadsFirstSemester | 上學期可上傳課程學習成果件數 | Course outcomes that a student may upload in semester 1
          uploadsSecondSemester | 下學期可上傳課程學習成果件數 | The same in semester 2
          selectedPerYear | 每學年可勾選課程學習成果件數 | Course outcomes that a student may choose a year
          achievementsPerYear | 每學年可上傳多元表現件數 | Achievements that a student may upload a year
          achievementsSelectedPerYear | 每學年可勾選多元表現件數 | Achievements that a student may choose a year
          documentBytes | 文件檔上限，位元組 | Largest document, in bytes
          mediaBytes | 影音檔上限，位元組 | Largest media file, in bytes
          types | 可上傳的類型 | Types that may be uploaded
          pictureMegapixels | 圖片上限，百萬像素 | Largest picture, in megapixels
          refusesLocation | 有拍攝地點的照片收不收 | Whether pictures that tell where they were taken are refused
          descriptionCharacters | 簡述上限，字數 | Longest 簡述, in characters
          closingFirstSemester | 上學期休業式 | Last day of school of semester 1
          closingSecondSemester | 下學期休業式 | Last day of school of semester 2
          """);

  /** 設定. */
  static final ArchivedKind SETTINGS =
      ArchivedKind.of(
          "settings",
          "設定：期程",
          "Settings: windows",
          """
          window | 期程代碼 | Window
          windowName | 期程 | Window in Chinese
          opens | 開始 | When it opens
          closes | 結束（這一刻起不開放） | The moment from which it is closed
          """);

  /** 再次檢核確認. */
  static final ArchivedKind CONFIRMATIONS =
      ArchivedKind.of(
          "register-confirmations",
          "基本資料再次檢核確認",
          "Confirmations of the register",
          """
          term | 學年度與學期 | School year and semester
          className | 班級 | Class
          version | 這個學期第幾次確認 | How often it was confirmed in the semester
          at | 時間 | When
          by | 確認的人 | Id of who confirmed it
          byName | 確認的人的姓名 | Name of who confirmed it
          students | 學生代號 | Ids of the students
          """);

  /** 課程諮詢紀錄. */
  static final ArchivedKind CONSULTATIONS =
      ArchivedKind.of(
          "consultations",
          "課程諮詢紀錄",
          "Consultations",
          """
          consultationId | 代號 | Id
          counsellor | 課程諮詢教師代號 | Id of the counsellor
          counsellorName | 課程諮詢教師 | Name of the counsellor
          start | 時間 | When
          place | 地點 | Where
          category | 類別 | Category
          subject | 主題 | Subject
          content | 內容 | Content
          opinion | 意見 | Opinion
          students | 學生代號 | Ids of the students
          """);

  /** 訊息公告. */
  static final ArchivedKind ANNOUNCEMENTS =
      ArchivedKind.of(
          "announcements",
          "訊息公告",
          "Announcements",
          """
          announcementId | 代號 | Id
          title | 標題 | Title
          text | 內文 | Text
          audience | 對象 | For whom
          opens | 開始顯示 | From when on it is shown
          closes | 不再顯示 | From when on it is not
          byName | 發布者 | Who published it
          withdrawn | 撤下的時間 | When it was taken down
          attachments | 附件檔名 | Names of attachments
          """);

  /** 異動歷程, a file a month. */
  static final ArchivedKind HISTORY =
      ArchivedKind.of(
          "history",
          "異動歷程，一個月一個檔案",
          "History, a file a month",
          """
          at | 時間 | When
          subjectKind | 對象的種類 | Kind of thing
          subject | 對象的代號 | Id of the thing
          action | 動作代碼 | Action
          actionName | 動作 | Action in Chinese
          by | 誰，平臺自己做的沒有這一欄 | Id of who did it; missing where the platform did
          byName | 誰的姓名 | Name of who did it
          from | 之前 | Before
          to | 之後 | After
          why | 原因 | Why
          about | 與哪位學生有關 | Which student it concerns
          """);

  /** Each of them, in the order of the page. */
  static final List<ArchivedKind> ALL =
      List.of(
          CLASSES,
          COURSES,
          SECTIONS,
          STAFF,
          CAPS,
          SETTINGS,
          CONFIRMATIONS,
          ReceiptFiles.FORMS,
          CONSULTATIONS,
          ANNOUNCEMENTS,
          TrainingLines.TRAININGS,
          HISTORY);

  private SchoolFiles() {}
}
