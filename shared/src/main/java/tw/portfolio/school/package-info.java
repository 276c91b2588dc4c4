/**
 * The ground floor: who a school and a person are by id, school years (學年度) and semesters (學期),
 * windows as values, who acts, how a request is answered or refused. It knows no other room. What
 * people may do is in {@code access}, what a school has set in {@code settings}.
 */
package tw.portfolio.school;
