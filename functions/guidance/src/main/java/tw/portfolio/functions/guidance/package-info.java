/** The function of 輔導: assessments of the courses taken, and consultations. */
package tw.portfolio.functions.guidance;
