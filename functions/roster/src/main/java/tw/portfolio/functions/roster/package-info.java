/** The function of who there is: oneself, the students, the sections and who is in them. */
package tw.portfolio.functions.roster;
