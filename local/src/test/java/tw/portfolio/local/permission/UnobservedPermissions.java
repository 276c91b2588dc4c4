package tw.portfolio.local.permission;

import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** What functions ask at AWS and not on one machine, each with the reason. */
final class UnobservedPermissions {
  private UnobservedPermissions() {}

  /** By the functions' logical ids. */
  static Map<String, NavigableSet<Permission>> here() {
    Map<String, NavigableSet<Permission>> unseen = new TreeMap<>();
    // Objects have no versions here; at AWS a link is to the very version that was verified.
    add(
        unseen,
        "Outcomes Achievements Announcements Calendar Groups",
        "s3:GetObjectVersion files/*");
    // Nothing scans here.
    add(unseen, "Arrival", "s3:GetObjectVersionTagging files/*");
    // An unfinished upload is given up when S3 fails in its middle.
    add(unseen, "ImportWorker", "s3:AbortMultipartUpload imports/*");
    add(unseen, "BookWriter ExportWorker", "s3:AbortMultipartUpload exports/*");
    // A file of whoever changes schools is lost.
    add(unseen, "BookWriter", "s3:ListBucket files");
    // A book of what was handed in names its files as the package does, unless that is deleted.
    add(unseen, "BookWriter", "s3:GetObject exports/*");
    add(unseen, "BookWriter", "s3:ListBucket exports");
    // A file that is chosen is lost; a job's file was never sent.
    add(unseen, "Export", "s3:ListBucket files");
    add(unseen, "Jobs", "s3:ListBucket imports");
    // Somebody took an attachment away, or the thirty days of an import's files are over.
    add(unseen, "Announcements Calendar Groups", "s3:ListBucket files");
    add(unseen, "ImportWorker", "s3:ListBucket imports");
    // An import or a job whose message was lost is asked for again.
    add(unseen, "Sweep", "sqs:SendMessage ImportQueue");
    add(unseen, "Sweep", "sqs:SendMessage BookQueue");
    add(unseen, "Sweep", "sqs:SendMessage ExportQueue");
    // A leaver has an account of the pool's own.
    add(unseen, "Sweep", "cognito-idp:AdminDeleteUser Pool");
    // A student of an imported file changes class, a course its teacher.
    add(unseen, "ImportWorker", "dynamodb:DeleteItem Table");
    // An invitation that broke off in the middle is taken back.
    add(unseen, "Founding", "cognito-idp:AdminDeleteUser Pool");
    // Somebody who has an account already is invited again a minute later, and not before.
    add(unseen, "Accounts Founding", "cognito-idp:AdminGetUser Pool");
    add(unseen, "Accounts Founding", "cognito-idp:AdminUpdateUserAttributes Pool");
    return unseen;
  }

  private static void add(
      Map<String, NavigableSet<Permission>> unseen, String functions, String permission) {
    String[] words = permission.split(" ", 2);
    for (String function : functions.split(" ", -1)) {
      unseen
          .computeIfAbsent(function, _ -> new TreeSet<>())
          .add(new Permission(words[0], words[1]));
    }
  }
}
