/** Words and runs that lists of leaked passwords begin with; with digits behind them they are found too. */
export const COMMON_PASSWORDS: readonly string[] = `
0123456789 1234567890 12345678910 123456789a 1234567891 0987654321 9876543210 123123123123 1122334455 1234512345
1q2w3e4r5t 1q2w3e4r5t6y 1qaz2wsx3edc 1qazxsw23edc qazwsxedc qazwsxedcrfv zaq12wsx zaq1zaq1 q1w2e3r4t5 qwe123qwe123
qwerty qwertyui qwertyuiop qwertyuiop123 qwertz qwertzuiop azerty azertyuiop asdfgh asdfghjkl asdfasdf asdf1234asdf
zxcvbnm zxcvbnm123 qweasdzxc qweasd poiuytrewq mnbvcxz lkjhgfdsa abcdefgh abcdefghij abcdefghijkl abc123 abcd1234
password passwort passwords mypassword mypasswort yourpassword thepassword newpassword password1 password12 passw0rd
motdepasse contrasena contraseña senha wachtwoord haslo parola salasana losenord lozinka
letmein letmeinnow letmeinplease welcome welcomehome welcometo willkommen bienvenue welkom benvenuto
iloveyou iloveyouforever iloveyousomuch iloveyoubaby ichliebedich jetaime tequiero teamomucho loveyou iloveme lovelove
admin administrator adminadmin adminpassword sysadmin superadmin superuser root rootroot toor master mastermaster
default changeme changemenow changeit secret secretsecret topsecret geheim test testtest testing testuser tester
guest guestguest user username login loginlogin access access14 trustno1 opensesame sesame
dragon monkey football baseball basketball superman batman spiderman starwars pokemon minecraft fortnite
princess sunshine shadow michael jennifer jessica charlie jordan ashley daniel andrew joshua matthew thomas
computer internet computer1 google facebook linkedin microsoft windows samsung iphone android whatever whatever1
summer winter spring autumn sommer fruehling herbst january february march april monday friday
liverpool liverpoolfc arsenal chelsea barcelona realmadrid manchester juventus bayernmuenchen schalke
fuckyou fuckyou1 fuckoff asshole bullshit killer hunter hunter2 freedom chocolate cheese cookie butterfly
hellohello helloworld hello123 halloween hallohallo hallo123 bonjour ciaociao holahola
jesuschrist jesus jesusislord blessed godisgood angel angels heaven lordjesus
correcthorsebatterystaple thequickbrownfox nothing nopassword nopasswort ihavenopassword donotknow
gatecount gatecountgatecount analytics dashboard plausible matomo
`
  .trim()
  .split(/\s+/)
