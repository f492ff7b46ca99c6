"""Forenames as they are common in news, and whom they usually name: written for this library, for no language alone."""

from collections.abc import Mapping
from types import MappingProxyType

_MEN = """
Aaron Abdul Abdullah Abel Abraham Adam Adolf Adolfo Adrian Adrien Afonso Ahmad Ahmed Aitor Akira Alain Alan Alastair
Albert Alberto Aldo Alec Aled Aleksandr Alessandro Alexander Alexandre Alexei Alexey Alfonso Alfred Alfredo Ali
Alistair Allan Allen Álvaro Alvaro Amadou Amir Amit Amitabh Anatoly Anders André Andre Andreas Andrei Andrés Andrew
Andrey Andrii Andris Andriy Andrzej Andy Angelo Angus Anil Anthony Antoine Anton Antonio António Antony Anwar Archie
Arjun Armando Armin Arnaud Arnold Arthur Arturo Arturs Arun Arvind Asad Ashok Asier Augusto Axel Barack Barry Bart
Bartosz Bashar Bastian Ben Benedict Benedikt Benito Benjamin Benoît Bernard Bernardo Bernd Bernie Bert Bilal Bill
Billy Bjarne Björn Bob Bobby Bogdan Boris Boyd Brad Bradley Bram Brandon Brendan Brent Brett Brian Bruce Bruno Bryan
Bryce Buddy Bülent Burak Byron Caleb Callum Calvin Camilo Carl Carles Carlo Carlos Carsten Cedric Cédric Cem César
Cesar Chad Charles Charlie Chris Christian Christoph Christophe Christopher Chuck Ciarán Cillian Clarence Clark
Cláudio Claudio Claus Clay Cliff Clifford Clint Clive Cole Colin Connor Conor Corey Cory Craig Cristiano Curt Curtis
Cyril Daan Dafydd Dale Damian Damien Dan Daniel Daniele Danny Darren Darryl Dave David Davide Dean Declan Deepak
Demetrius Denis Dennis Denys Derek Derrick Deshawn Desmond Detlef Devin Devlet Diarmuid Dick Didier Diego Dieter
Dietmar Dirk Dmitri Dmitry Dmytro Domingos Dominic Dominick Dominik Don Donald Doug Douglas Dragan Duarte Duncan
Dustin Dwayne Dwight Dwyane Dylan Eamon Earl Ed Eddie Edgar Edmund Edoardo Eduard Eduardo Edward Edwin Efraín Ekrem
Elias Eliot Elliot Elliott Elmer Elon Emanuel Emiliano Emilio Emir Emmanuel Emmett Enrico Enrique Eoin Eric Erich Erik
Erling Ernest Ernesto Ernst Esteban Étienne Eugene Evan Everett Evgeny Ewan Fabian Fabien Fábio Fabio Fadi Faisal
Farid Fatih Federico Felipe Felix Ferdie Ferdinand Fergus Fernando Fidel Filip Filippo Finn Flávio Florian Floyd
Forrest Francesco Francisco Franck Franco François Frank Franz Fred Freddie Frédéric Frederic Frederick Friedrich
Fritz Fyodor Gabriel Gareth Garry Gary Gaston Gautam Gavin Geert Gene Geoff Geoffrey Georg George Georges Gérald
Gerald Geraldo Gérard Gerardo Gerd Gerhard Gerrit Gerry Gethin Gheorghe Giacomo Giancarlo Gianfranco Gianluca Gianni
Gideon Gilbert Gilberto Gilles Giorgio Giovanni Gitanas Giulio Giuseppe Glen Glenn Gonzalo Goran Gordon Graham Grant
Greg Gregg Gregor Gregory Grégory Guido Guilherme Guillaume Guillermo Gunnar Günter Günther Gustav Gustavo Guy Hadi
Håkan Hakeem Hakim Hamid Hamish Hamza Hank Hannes Hans Harald Harish Harold Harry Harvey Hasan Hassan Hector Héctor
Heiko Heiner Heinrich Heinz Heitor Helmut Hendrik Henri Henrik Henrique Henry Herbert Herman Hermann Hiroshi Holger
Horacio Horst Hossein Howard Hubert Hugh Hugo Humberto Hussein Huw Iain Ian Ibrahim Ieuan Ignacio Igor Imran Iñaki
Ingo Íñigo Iñigo Isaac Isaiah Ismail István Ivan Ivica Ivo Jack Jacob Jacques Jaime Jair Jake Jakob Jakub Jamaal Jamal
James Janez Jared Jaroslav Jaroslaw Jason Javier Jay Jean-Claude Jean-Luc Jean-Marie Jean-Michel Jean-Pierre Jeb Jeff
Jeffrey Jelle Jens Jeremy Jeroen Jerome Jérôme Jerry Jerzy Jim Jimmy Joachim João Joaquín Jochen Jock Joe Joel Johan
Johann Johannes John Johnny Jon Jonas Jonathan Joost Jordi Jörg Jorge Joris José Josef Josep Joseph Josh Joshua Josué
Juan Juha Julian Julien Julio Jürgen Justin Kamal Kapil Kareem Karim Karl Karsten Kaspars Kees Keir Keith Kemal Ken
Kenji Kenneth Kenny Kent Kevin Khaled Khalid Khalil Kieran Kirk Klaas Klaus Knut Koen Kofi Konrad Konstantin Kurt
Kwame Kwasi Kyle Lance Larry Lars Lasse Laurent Lawrence Leandro LeBron Lech Leif Len Leo Leon Léon Leonard Leonardo
Leonid Leopold Leroy Lester Leszek Levi Lewis Liam Linus Lionel Lloyd Loïc Lorenzo Louis Luc Luca Lucas Luciano Lucien
Lúcio Luigi Luís Luis Luiz Luk Lukas Luke Lutz Lyndon Maarten Magnus Mahmoud Malcolm Malik Manfred Manish Manoj
Mansour Manuel Marc Marcel Marcello Marcelo Márcio Marco Marcos Marcus Marek Mariano Mario Mark Marko Markus Marlon
Marnic Marnix Martin Martín Marvin Masoud Massimo Mateusz Matías Matt Matteo Matthew Matthias Matthieu Maurice
Mauricio Maurizio Max Maxim Maxime Maximilian Mehmet Melvin Michał Michael Micheál Michel Miguel Mihai Mike Mikel
Mikhail Mikkel Milan Miles Milorad Milos Milton Miroslav Mitch Mitchell Mitt Mohamed Mohammad Mohammed Mohan Mohsen
Monte Moritz Morris Muhammad Murat Murray Mustafa Mykhailo Mykola Myron Nabil Narendra Nasser Nate Nathan Nathaniel
Naveen Ned Neil Nelson Nenad Newt Niall Nicholas Nick Nicky Nicolae Nicolás Nicolas Niek Niels Nigel Nikolai Nikolaus
Nikolay Nils Nitin Nnamdi Noah Noam Norbert Norman Nuno Olaf Ole Oleg Oleh Oleksandr Oleksii Oliver Olivier Ollie Omar
Omer Ondřej Orhan Oriol Orlando Orrin Osama Oscar Óscar Osman Otávio Otis Otto Owen Pablo Pádraig Paolo Pascal Patrick
Paul Paulo Pavel Pawel Pedro Percy Pere Perry Pete Peter Petr Petro Phil Philip Philipp Philippe Phillip Pier
Pierluigi Piero Pierpaolo Pierre Piers Piet Pieter Pietro Pim Piotr Prakash Prashant Preston Qasem Quentin Rachid
Radosław Radoslaw Rafael Rahul Rainer Raj Rajesh Rakesh Ralf Ralph Rami Ramón Ramon Rand Randall Randy Ranil Raphael
Raphaël Rashid Rasmus Raul Raúl Ravi Ray Raymond Recep Régis Reinhard Reinhold Rémi Renato Renaud René Reuben Rex Rhys
Ricardo Riccardo Rich Richard Rick Ricky Rishi Rob Robbie Robert Roberto Rod Roderich Rodney Rodolfo Rodrigo Roger
Rogerio Rogério Roland Rolf Roman Romano Ron Ronald Ronaldo Ronnie Rory Ross Roy Ruben Rubén Rüdiger Rudolf Rudy Rui
Rupert Ruslan Russ Russell Rutger Ruud Ryan Saad Sachin Saeed Sajid Salah Salman Salvador Salvatore Sami Samir Samuel
Sanjay Saul Scott Seán Sean Sebastian Sebastián Sébastien Selahattin Serge Sergei Sergey Sergio Sérgio Serhii Seth
Shane Shaun Shawn Sherrod Shinji Shinzo Sid Siegfried Sigurd Silvio Simón Simon Sjoerd Slobodan Sönke Spencer Søren
Stan Stanislav Stanley Stefan Stefano Sten Stephan Stéphane Stephen Steve Steven Stewart Stig Stijn Stuart Sunil
Suresh Sven Sybrand Sylvain Tad Takashi Taras Tarek Tariq Taro Ted Teddy Terence Terrell Terrence Thabo Thad Theo
Theodor Theodore Thiago Thibault Thierry Thijs Thilo Thomas Thorsten Tiago Tijs Tim Timo Timothy Tobias Todd Tom Tomáš
Tomás Tomasz Tommy Tony Tor Torbjørn Torsten Travis Trent Trevor Trey Tristan Troy Tucker Ty Tyler Tyrone Udo Uhuru
Ulf Ulrich Umberto Unai Uwe Václav Valentin Vasco Vasily Vernon Víctor Victor Vijay Vikram Viktor Viktors Vince
Vincent Vincenzo Vinícius Vinod Virgil Vitali Vitalii Vivek Vladimir Vladislav Volker Volodymyr Vuk Wade Waldemar
Walid Walter Wannes Warren Wayne Wendell Werner Wes Wesley Wilfried Wilhelm Will Willem William Willie Wim Winfried
Winston Wolfgang Woodrow Wopke Wouter Xabier Xavier Yann Yannick Yasin Yasser Yevgeny Yevhen Yitzhak Youssef Yoweri
Yuri Yusuf Yves Zachary Zack Zbigniew Ziad Zoran
"""

_WOMEN = """
Abby Abigail Ada Addie Adela Adele Adriana Adriane Agnès Agnes Agnieszka Aisha Alejandra Aleksandra Alessandra Alessia
Alexandra Alexandria Alice Alicia Alina Alison Allison Alma Alyssa Amal Amanda Amber Amelia Amélie Amina Amy Ana
Anastasia Anette Angela Angelica Angelina Angélique Angie Anita Anja Anjali Anke Ann Anna Annabel Annabelle Annalena
Anne Annegret Annemarie Annette Annie Annika Antje Antoinette Antonella Antonia Anya Aoife April Ariana Arianna Arlene
Ashlee Astrid Aubree Audrey Aurélie Aurora Ayanna Ayesha Ayşe Barb Barbara Barbro Beate Béatrice Beatrice Beatrix
Beatriz Becky Begoña Belinda Bella Benedetta Benedita Bernadette Beth Bethany Betsy Bettina Betty Beverly Bianca
Birgit Birgitta Blanca Bonnie Brandy Brenda Brianna Bridget Brigitte Britta Brittany Brittney Brooke Caitlin Callie
Camila Camilla Candace Cara Caren Carina Carla Carly Carmen Carol Carola Carole Carolin Caroline Carolyn Carrie
Cassandra Catalina Catarina Caterina Catherine Cathy Cécile Cecilia Celeste Celia Céline Chantal Charlene Charlotte
Chelsea Cheri Cheryl Chiara Chloe Chloé Christa Christel Christi Christiane Christina Christine Christy Cindy Claire
Clara Clare Clarissa Claudette Claudia Clémence Colette Colleen Conceição Condoleezza Connie Constance Constanze
Consuelo Cora Corinna Corinne Cornelia Courtney Cristiana Cristina Crystal Cynthia Dagmar Daisy Daniela Danielle
Daphne Daria Darlene Darya Dawn Deanna Deb Debbie Deborah Debra Deepa Deirdre Delia Delphine Denise Diana Diane Dianne
Dilma Dolores Donna Dora Doreen Doris Dorothea Dorothy Edith Edna Eileen Ekaterina Elaine Eleanor Elena Eleni Eleonora
Elfriede Elif Elisa Élisabeth Elisabeth Elise Élise Elissa Eliza Elizabeth Elke Ella Ellen Ellie Élodie Elsa Elvira
Emilia Emilie Émilie Emily Emma Enrica Erica Erika Erin Erna Esperanza Estelle Esther Ethel Eugenia Eunice Eva Eve
Evelyn Faith Fanny Farah Fatima Fátima Fatma Federica Felicia Femke Fernanda Fiona Fiorella Flavia Fleur Flora Fotini
Frances Francesca Francine Françoise Franziska Frauke Frederike Freya Frida Friederike Gabriela Gabriella Gabrielle
Gail Galina Geneviève Georgia Georgina Geraldine Gerda Germaine Gertrud Ghislaine Gina Ginny Giorgia Giovanna Gisela
Gisèle Gita Giulia Gladys Gleisi Glenda Gloria Grace Graciela Greta Gretchen Griet Gudrun Gwen Gwendolyn Hallie Hanna
Hannah Hannelore Harriet Hazel Heather Heidi Heike Helen Helena Hélène Helene Helga Helle Heloísa Henriette Hermine
Hilary Hilda Hilde Hillary Holly Hope Hortense Huma Ida Ilaria Ilenia Ilhan Ilona Ilse Imelda Imke Imogen Indira Ines
Inês Inés Inge Ingeborg Ingrid Ione Irantzu Irene Irina Iris Irma Iryna Isabel Isabella Isabelle Isla Iva Ivana Ivanka
Ivonne Jacqueline Jana Jane Janet Janice Janine Jasmin Jasmine Jayne Jeanette Jeanine Jeanne Jemima Jenna Jennifer
Jenny Jessica Jill Joana Joanna Joanne Johanna Josefa Josefina Josephine Josie Joy Joyce Juana Juanita Judith Judy
Julia Juliana Juliane Julie Juliet Juliette Justine Jutta Kaitlin Kamala Kara Karen Kari Karin Karina Karine Karla
Karoline Katarina Kate Katelyn Kateryna Katharina Katherine Kathleen Kathryn Kathy Katie Katja Katrin Katy Kavita Kay
Kayla Kayleigh Keisha Kellyanne Kerstin Khadija Kirsten Kirsti Kirstjen Kirsty Klara Kristen Kristi Kristin Kristina
Kristine Krystal Ksenia Kyrsten Lakshmi Lara Larissa Latoya Laura Laure Laurel Lauren Laurie Leah Leanne Leila Lena
Leonie Leonor Letícia Leticia Letitia Letizia Leyla Lia Lidia Lieke Liesbeth Lilian Liliana Lillian Lilly Lily Lina
Linda Linnea Lisa Lise Liz Liza Lois Lola Lora Loredana Lorena Loretta Lori Lorraine Lotte Louisa Louise Lucía Lucia
Luciana Lucie Lucinda Lucy Ludmila Luísa Luisa Luise Luiza Lydia Lynda Lynette Lynne Lynsey Maaike Mabel Madeleine
Madeline Magdalena Maggie Maike Maja Malala Malin Mandy Manuela Mara Marcela Márcia Marcia Margaret Margarete
Margarida Margarita Margherita Margot Margrethe Mari María Maria Mariah Mariana Mariane Marianne Mariastella Marie
Marieke Mariia Marija Marijke Marilyn Marina Marine Marisa Marissa Marit Marjolein Marjorie Marla Marlene Marsha Marta
Martha Martina Martine Mary Mathilde Maura Maureen Maxine Meera Megan Meghan Meike Melania Melanie Mélanie Melinda
Melissa Melody Meral Meredith Meritxell Mette Meyrem Mia Michaela Michelle Mieke Mila Mildred Milena Millicent Mindy
Minna Mira Miranda Mireia Mireille Miriam Mirjam Misty Mitzi Moira Molly Mona Mónica Monica Monika Monique Montserrat
Muriel Myra Myriam Nadia Nadine Nadja Nancy Naomi Natalia Natalie Nataliia Natascha Natasha Nathalie Neha Nele Nell
Nellie Nesrin Nia Niamh Nichola Nicole Nikki Nina Nirmala Noemi Noor Nora Noreen Norma Nuria Nydia Octavia Odile
Oksana Olena Olga Olha Olive Olivia Ophelia Oprah Orla Ornella Paloma Pam Pamela Patricia Patrícia Patrizia Patty
Paula Paulina Pauline Peggy Penelope Penny Petra Phyllis Pia Pilar Pippa Polly Pooja Priscilla Priti Priya Rachel
Rachele Radha Raffaella Ramona Raquel Rashida Rebecca Regina Régine Rekha Renata Renate Rhonda Ricarda Rita Roberta
Rocío Romina Ronda Ronja Rosa Rosalie Rosalind Rosalyn Rosângela Rosanna Rose Rosemarie Rosemary Roxana Roxane Roz
Ruby Ruth Sabine Sabrina Sadie Sahra Sally Salma Samantha Sandra Sanne Saoirse Sara Sarah Saskia Scarlett Selena Selma
Serena Sharon Sheila Shelley Sherry Sheryl Shirley Shreya Sian Siân Sibylle Sigrid Silke Silvia Simona Sina Sinead
Siobhan Siri Skye Smriti Sofía Sofia Sofie Solange Solveig Sonia Sonja Sonya Sophia Sophie Stacey Stefanie Stella
Stephanie Stéphanie Sue Suella Sunita Susan Susana Susann Susanna Susanne Sushma Susie Suzanne Svenja Svetlana Sybil
Sylvia Sylvie Tamara Tamika Tammy Tânia Tania Tanja Tanya Tara Tatiana Teresa Teri Tess Tessa Theresa Thérèse Therese
Theresia Tiffany Tina Tonya Tracey Tricia Trish Trudy Tulsi Ulla Ulrike Ursula Usha Ute Valentina Valeria Valerie
Valérie Vanessa Vera Verena Veronica Verónica Veronika Véronique Vicki Vicky Victoria Viktoria Viola Violet Virginie
Vitória Vivian Viviana Vivienne Wanda Wendela Wendy Whitney Whoopi Wilhelmina Wilma Winifred Ximena Xiomara Yasmin
Yasmine Yelena Yolanda Yoli Yulia Yuliia Yuliya Yvette Yvonne Zainab Zara Zelda Zélia Zoé Zoe Zuhal
"""

_EITHER = """
Addison Adel Ainsley Alex Alexis Amari Andi Andrea Angel Ariel Ashley Aubrey Avery Bailey Beau Blair Blake Bobbie
Cameron Camille Carey Casey Charley Claude Dana Dane Darcy Devon Dominique Drew Eden Eli Ellis Finley Frankie Gabriele
Harley Harper Hayden Ilya Jackie Jaden Jamie Jan Jean Jesse Jessie Jo Joan Jocelyn Jody Jordan Jules Kai Kelly Kelsey
Kendall Kerry Kim Kirby Kit Kris Laurence Lee Leigh Lesley Leslie Lindsay Lindsey Logan Loren Lyn Lynn Mackenzie
Marion Marley Marty Merle Michele Mickey Morgan Nicola Nikita Noa Noel Parker Pat Patrice Payton Peyton Quinn Reese
Regan Remy Rene Riley Robin Rosario Rowan Sacha Sam Sandy Sascha Sasha Shannon Shay Shelby Sidney Simone Skyler Stacy
Stevie Sydney Taylor Terry Toni Tory Tracy Vivien
"""

FORENAMES: Mapping[str, str] = MappingProxyType(
    dict.fromkeys(_MEN.split(), "he") | dict.fromkeys(_WOMEN.split(), "she") | dict.fromkeys(_EITHER.split(), "")
)
"""Forename to "he" or "she"; to "" where men and women bear it, in one country or in different ones."""
