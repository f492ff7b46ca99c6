"""Given names that tell, where English is written, whether somebody is a he or a she.

The most frequent ones of the registers of births of the last hundred years; names borne by both are left out.
"""

from collections.abc import Mapping
from types import MappingProxyType

_HIS = """
aaron abdul abdullah abraham adam adrian ahmed aidan alan albert alberto alec alejandro aleksandr alexei alfred ali
alistair allan allen alvin amir andre andrei andrew andy angus anil anthony antonio archie arnold arthur asif austin
babatunde barack barry ben benjamin benny bernard bernie bill billy bjorn bob bobby boris brad bradley brandon brendan
brent brett brian bruce bryan burt caleb callum calvin carl carlo carlos cecil cedric charles charlie chester chinedu
chris christian christopher chuck clarence clark clayton cliff clifford clint clive colin connor conor craig curtis
cyril dan daniel danny darnell darren darryl dave david dean declan deepak dennis denny derek dermot deshawn desmond
diego dieter dmitri dominic don donald doug douglas duncan dustin dwight dylan earl ed eddie edgar edmund eduardo
edward edwin elijah elliot elliott emeka emmanuel emmett enrique eric erik ernest ernesto ethan eugene evan ewan
felipe felix fernando floyd francisco francois frank franklin fred frederick gabriel gareth garrett gary gavin geoff
geoffrey george gerald gerard gideon gilbert gilberto giovanni giuseppe glen glenn gordon graeme graham grant greg
gregory guillermo gus gustavo hamid hamish hank hans harold harris harry haruto harvey hasan hassan hector henri henry
herbert herman hiroshi homer howard hubert hugh hugo hussein ian ibrahim ignacio igor imran irving isaac ismail ivan
jack jacob jacques jake jamal james jared jason javier jay jeb jed jeff jeffrey jeremy jermaine jerome jerry jesus jim
jimmy joe joel joey john johnny jon jonah jonathan jorge jose joseph josh joshua juan julian julio julius jurgen
justin karl keith ken kenji kenneth kevin khalid kieran kirk klaus kofi kurt kwame kyle lamar lance larry lars
laurence lawrence len leo leon leonard leonardo leroy lester levi lewis liam lionel lloyd louis luca lucas lucian luis
lukas luke luther lyle magnus mahmoud malcolm manuel marcel marco marcus mario mark marlon marquis marshall martin
marvin matt matteo matthew maurice max michael miguel mike mikhail milton mitch mitchell mitt mohammad mohammed monty
morris moses muhammad murray mustafa nate nathan nathanael nathaniel ned neil nelson newt nicholas nick nigel nikolai
noah norman oliver olivier omar orlando oscar otto owen pablo padraig paolo pascal patrick paul pawel pedro pete peter
phil philip philippe phillip pierre piotr quentin rafael raj ralph ramon randall randy raphael raul ravi ray raymond
reggie reginald reuben ricardo richard rick ricky rob robby robert roberto rod roderick rodney rodrigo roger roland
roman ron ronald rory ross roy rudy rupert russ russell ryan sal salman salvador sam samir sammy samuel sanford sanjay
saul scott sean sebastian sergei sergio seth seymour shane shaun sheldon sherman simeon simon solomon sonny spencer
stan stanley stefan stefano stephen steve steven stewart stuart sven takeshi tariq ted terence terrence theo theodore
thomas tim timothy tobias toby todd tom tomas tommy tony travis trent trevor tyler tyrone ulrich ulysses uri vaughn
vernon victor vikram viktor vince vincent vladimir wade wallace walter warren wayne wes wesley wilbur wilfred william
willie winston wolfgang woodrow xavier yuri yusef yusuf zach zachary zack
"""

_HERS = """
abigail ada adaeze adele adriana agnes agnieszka aisha akiko alexandra alexandria alice alicia alison allison alma
alyssa amanda amara amber amelia amelie amina amy ana anastasia angela angelica angelina anita anjali ann anna anne
annette annie annika antonia aoife april ariana ariane arianna arlene astrid audrey ava ayesha barbara beatrice becky
belinda bernadette bernice bertha bess beth bethany betsy betty beverly bianca bonnie brenda briana bridget brigid
brigitte brittany camilla camille candace carla carly carmela carmen carole caroline carolyn carrie catherine cathy
cecilia celeste celia charlotte chelsea cheryl chiara chloe christina christine ciara cindy claire clara claudia
colleen condoleezza connie constance cora crystal cynthia daisy daniela danielle daphne dawn deanna debbie deborah
debra deepika deirdre delia della delores denise diana diane dianne dolly dolores donna dora doris dorothy dottie
ebony edith edna eileen eilidh ekaterina elaine eleanor elena elisa elisabeth elise eliza elizabeth ella ellen eloise
elsie emily emma erica erin estelle esther ethel eugenia eva eve evelyn ewa faith fatima felicia fern fiona flora
florence frances francesca freya gail georgia geraldine gertrude gina ginger giulia gladys gloria grace greta
guadalupe gwen gwendolyn hannah harriet harriett hazel heather heidi heike helen helena helene henrietta hilary
hillary holly hope huma ida indira ines inez ingrid irene irina iris isabel isabella ivanka ivy jacqueline jane janet
janice jasmine jeanette jeanne jen jenna jennifer jenny jessica jill jo joan joann joanna joanne jocelyn josephine
josie joy joyce juanita judi judith judy julia juliana julie juliet june karen katarzyna kate katharine katherine
kathie kathleen kathryn kathy katie katrina kayla keiko keisha khadija kimberly kirsten kirsty kitty kristen kristin
kristina lakshmi lana latoya laura lauren laurie layla leah leila lena leona leticia libby lillian lily linda lisa liz
lois lola loretta lori lorna lorraine lottie louisa louise lucia lucie lucille lucinda lucy luz lydia lynn mabel
madeleine mae maggie malia mara marcia margaret margarita margot maria marian marianne marie marilyn marina marissa
marjorie marla marlene marsha martha mary maryanne matilda maud maureen mavis maxine maya megan meghan mei melania
melanie melinda melissa mercedes michelle mildred millie mindy minnie miranda miriam mollie molly monica muriel myra
myrtle nadia nan nancy naomi natalia natalie natasha nell nellie nettie ngozi niamh nicole nikki nina noor nora norma
oksana olga olivia opal orla paige pamela paola patricia patti patty paula pauline pearl peggy penelope penny petra
phoebe phyllis pilar polly priscilla priya rachael rachel raquel rebecca regina rhoda rhonda rita roberta rochelle
rosa rosalie rosalind rose rosemary rosie roslyn roxanne ruby ruth sabrina sadie sally samantha sandra saoirse sara
sarah selena selina shanice sharon sheila shelley sherry sheryl shirley sigrid sinead siobhan sofia sonia sophia
sophie stella stephanie sue susan susana susanna susie suzanne svetlana sylvia sylvie tabitha tamara tamika tammy
tanya tara tatiana teresa tess thelma theresa tiffany tina trudy ursula valerie vanessa velma vera veronica vicky
victoria viola violet virginia vivian wanda wendy wilhelmina wilma winifred ximena yasmin yelena yolanda yuki yvette
yvonne zainab zoe
"""

ENGLISH: Mapping[str, str] = MappingProxyType(dict.fromkeys(_HIS.split(), "he") | dict.fromkeys(_HERS.split(), "she"))
"""Given name, in lower case, to the pronoun of those who bear it."""
